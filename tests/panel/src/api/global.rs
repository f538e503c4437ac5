//! `GET /globalconfig`: the settings that the panel sends to its own pages.
//!
//! In: the registration mode, whether email codes are asked for, and the session. Out: JSON with the members that a
//! sign-in page can use, in the recorded order, without the other recorded members.

use super::{ApiError, Reply, visitor};
use crate::Switch;
use crate::api_request::ApiRequest;
use crate::php::json_string;
use crate::state::State;

pub(super) fn config(state: &State, request: &ApiRequest) -> Result<Reply, ApiError> {
    let mode = state.registration().wire_name();
    let is_signed_in = visitor(state, &request.headers)?.is_some();
    let asks_code = state.is_on(Switch::EmailCodes);
    let origin = json_string(&state.origin);
    Ok(Reply::json(format!(
        "{{\"globalConfig\":{{\"geetest_html\":null,\"enable_logincaptcha\":false,\
         \"enable_regcaptcha\":false,\"base_url\":{origin},\"recaptcha_sitekey\":\"\",\
         \"captcha_provider\":\"recaptcha\",\"jump_delay\":1200,\"register_mode\":\"{mode}\",\
         \"enable_email_verify\":{asks_code},\"appName\":\"local-panel\",\"isLogin\":{is_signed_in},\
         \"enable_telegram\":false}},\"ret\":1}}"
    )))
}

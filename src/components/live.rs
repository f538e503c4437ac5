//! What an element shows, made anew whenever its value changes.
//!
//! Translators wrap text nodes or replace them, and extensions remove comments, so nothing here relies on a node that was
//! once inside the element: a change replaces everything in it, also what others have put there. The newest content stands
//! alone.
//!
//! In: a value from signals, and a function that shows it. Out: the content of the element whose only child it is in the
//! view; between other children that is an element with the class `auth-part`, which the layout does not see. A value that
//! equals the last one changes nothing, so a live region announces each sentence once.

use leptos::{
    attr::{Attribute, any_attribute::AnyAttribute},
    prelude::*,
    reactive::effect::RenderEffect,
    tachys::{
        hydration::Cursor,
        reactive_graph::RenderEffectState,
        view::{Position, PositionState},
    },
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The content of an element. The value is boxed, so that values of one type share their code.
pub struct Live<T, V> {
    value: Box<dyn Fn() -> T + Send>,
    view: fn(T) -> Option<V>,
}

/// What `view` makes of a value, and of each new one; nothing if it returns none.
pub fn live<T, V>(value: impl Fn() -> T + Send + 'static, view: fn(T) -> Option<V>) -> Live<T, V> {
    let value = Box::new(value);
    Live { value, view }
}

/// What an element shows at present.
pub struct Content<T, State> {
    /// None until the content is mounted.
    element: Option<Element>,
    value: T,
    /// None if nothing is shown, or only text that was rendered beforehand.
    state: Option<State>,
}

impl<T, State: Mountable> Content<T, State> {
    /// Shows `state` in the element, and nothing else.
    fn replace(element: Option<Element>, value: T, mut state: Option<State>) -> Self {
        if let Some(element) = &element {
            element.set_text_content(None);
            state.mount(element, None);
        }
        Self {
            element,
            value,
            state,
        }
    }
}

impl<T, V> Live<T, V>
where
    T: Clone + PartialEq + 'static,
    V: RenderHtml + 'static,
{
    /// Follows the value: in an element that was rendered beforehand, or in the one that the content is mounted into.
    fn follow(self, rendered: Option<Element>) -> RenderEffectState<Content<T, V::State>> {
        let Self { value, view } = self;
        let follow = move |before: Option<Content<T, V::State>>| {
            let value = value();
            let element = match before {
                Some(before) if before.value == value => return before,
                Some(before) => before.element,
                None if has_only_text(rendered.as_ref()) => {
                    return Content {
                        element: rendered.clone(),
                        value,
                        state: None,
                    };
                }
                None => rendered.clone(),
            };
            let state = view(value.clone()).map(Render::build);
            Content::replace(element, value, state)
        };
        RenderEffect::new(follow).into()
    }
}

/// Whether what was rendered stays. Links and buttons are made anew, to get their listeners.
fn has_only_text(rendered: Option<&Element>) -> bool {
    rendered.is_some_and(|element| element.first_element_child().is_none())
}

impl<T, State: Mountable> Mountable for Content<T, State> {
    fn unmount(&mut self) {
        self.state.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element = Some(parent.clone());
        self.state.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        if let Some(element) = &self.element {
            element.set_text_content(None);
            child.mount(element, None);
        }
        self.element.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

impl<T, V> Render for Live<T, V>
where
    T: Clone + PartialEq + 'static,
    V: RenderHtml + 'static,
{
    type State = RenderEffectState<Content<T, V::State>>;

    fn build(self) -> Self::State {
        self.follow(None)
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        *state = new;
    }
}

impl<T, V> AddAnyAttr for Live<T, V>
where
    T: Clone + PartialEq + 'static,
    V: RenderHtml + 'static,
{
    type Output<Added: Attribute> = Self;

    fn add_any_attr<Added: Attribute>(self, _added: Added) -> Self::Output<Added> {
        self
    }
}

impl<T, V> RenderHtml for Live<T, V>
where
    T: Clone + PartialEq + 'static,
    V: RenderHtml + 'static,
{
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        if let Some(view) = (self.view)((self.value)()) {
            view.to_html_with_buf(html, position, escape, mark_branches, extra_attrs);
        }
    }

    /// The cursor stands at the element, since nothing comes before its only child.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        _position: &PositionState,
    ) -> Self::State {
        self.follow(Some(cursor.current().unchecked_into()))
    }

    fn into_owned(self) -> Self {
        self
    }
}

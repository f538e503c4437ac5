//! Errors, and the addresses by which generations are recognised.

use super::bodies::Body;
use super::visitor::Visitor;
use super::{each, pick};

#[tokio::test]
async fn an_unknown_page_and_a_wrong_method_are_a_page_or_a_redirect() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        for (path, status, page) in [("/no-such-page", 404, "/404"), ("/auth/send", 405, "/405")] {
            let expected = pick(
                generation,
                &[
                    ("2018 2019 metron", (302, Some(page))),
                    (
                        "2021 2021.12 2022 2023 2023.7 2024 2025 2026",
                        (status, None),
                    ),
                ],
            );
            let answer = visitor.get(path).await;
            let found = (answer.status, answer.header("location"));
            assert_eq!(found, expected, "{generation}: {path}");
        }
        for page in ["/404", "/405", "/500"] {
            let is_there = visitor.get(page).await.status == 200;
            let redirects = pick(
                generation,
                &[
                    ("2018 2019 metron", true),
                    (
                        "2021 2021.12 2022 2023 2023.7 2024 2025 2026",
                        page == "/404",
                    ),
                ],
            );
            assert_eq!(is_there, redirects, "{generation}: {page}");
        }
    })
    .await;
}

#[tokio::test]
async fn three_harmless_requests_recognise_generations() {
    each(async |generation, panel| {
        let mut visitor = Visitor::new(&panel, generation, Body::Own);
        let mut found = Vec::new();
        for path in ["/globalconfig", "/password/token", "/auth/totp"] {
            found.push(visitor.get(path).await.status);
        }
        let expected = pick(
            generation,
            &[
                ("2018", [302, 302, 302]),
                ("2019 metron", [200, 302, 302]),
                ("2021", [200, 404, 404]),
                ("2021.12 2022 2023 2023.7 2024", [404, 404, 404]),
                ("2025", [404, 405, 404]),
                ("2026", [404, 405, 405]),
            ],
        );
        assert_eq!(found, expected, "{generation}");
    })
    .await;
}

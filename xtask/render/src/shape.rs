//! The shape of rendered HTML: which elements and comments it has, and where text stands between them.
//!
//! In: the HTML of the app as it is rendered. Out: a number for the boot data. `boot/parts/shape.js` computes the same of
//! the document, and the app hydrates only what has the same shape. Attributes have no part in it, nor has text that is all
//! that an element has: a change of the language changes both.

use std::{cell::RefCell, rc::Rc};

use lol_html::{RewriteStrSettings, doc_comments, doc_text, element, end_tag, rewrite_str};

use crate::Result;

/// The shape of some HTML.
pub(crate) fn shape(html: &str) -> Result<i32> {
    Ok(number(&outline(html)?))
}

/// `p(span()!)` for `<p><span>Text</span><!></p>`.
fn outline(html: &str) -> Result<String> {
    let outline = Rc::new(RefCell::new(String::new()));
    let add = |text: &str| outline.borrow_mut().push_str(text);
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("*", |tag| {
            add(&tag.tag_name());
            add("(");
            if tag.can_have_content() {
                let outline = Rc::clone(&outline);
                tag.on_end_tag(end_tag!(move |_| {
                    outline.borrow_mut().push(')');
                    Ok(())
                }))?;
            } else {
                add(")");
            }
            Ok(())
        }))
        .append_document_content_handler(doc_comments!(|_| {
            add("!");
            Ok(())
        }))
        .append_document_content_handler(doc_text!(|text| {
            // A text may come in pieces.
            if !text.as_str().is_empty() && !outline.borrow().ends_with('#') {
                add("#");
            }
            Ok(())
        }));
    rewrite_str(html, settings)?;
    let outline = outline.take();
    Ok(outline.replace("(#)", "()"))
}

/// A number that is another one for almost every other outline.
fn number(outline: &str) -> i32 {
    let add = |number: i32, byte: u8| number.wrapping_mul(31).wrapping_add(byte.into());
    outline.bytes().fold(0, add)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline_of(html: &str) -> String {
        outline(html).unwrap()
    }

    #[test]
    fn text_counts_beside_other_nodes_only() {
        assert_eq!(
            outline_of("<p class=a>Text<b>x</b> <!><br></p>"),
            "p(#b()#!br())"
        );
        assert_eq!(
            outline_of("<p>A &amp; B</p>"),
            outline_of("<p lang=en></p>")
        );
    }

    #[test]
    fn another_outline_has_another_number() {
        // As `shape.js` computes it.
        assert_eq!(number("main(div())"), 1_554_156_390);
        assert_ne!(
            shape("<p><b></b></p>").unwrap(),
            shape("<b><p></p></b>").unwrap()
        );
    }
}

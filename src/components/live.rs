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

/// What an element shows at present. Its type does not depend on the value, so that all values share the code below.
pub struct Content {
    /// None until the content is mounted.
    element: Option<Element>,
    /// None if nothing is shown, or only text that was rendered beforehand.
    shown: Shown,
}

type Shown = Option<Box<dyn Built>>;

/// The part of [`Mountable`] that is needed here: the rest would be generated for each type, too.
trait Built {
    fn mount_into(&mut self, parent: &Element, marker: Option<&Node>);
    fn take_out(&mut self);
}

impl<State: Mountable> Built for State {
    fn mount_into(&mut self, parent: &Element, marker: Option<&Node>) {
        self.mount(parent, marker);
    }

    fn take_out(&mut self) {
        self.unmount();
    }
}

impl Content {
    /// Shows this in the element, and nothing else.
    fn show(&mut self, shown: Shown) {
        if let Some(element) = &self.element {
            element.set_text_content(None);
        }
        self.shown = shown;
        if let (Some(element), Some(shown)) = (&self.element, &mut self.shown) {
            shown.mount_into(element, None);
        }
    }

    /// Follows what `next` gives, in an element that was rendered beforehand, or in the one that the content is mounted into.
    /// `next` gives nothing if the value is the same, and does not build what is rendered.
    fn follow(
        mut next: Box<dyn FnMut(bool) -> Option<Shown>>,
        rendered: Option<Element>,
    ) -> RenderEffectState<Self> {
        let follow = move |before: Option<Self>| {
            let is_rendered = before.is_none() && has_only_text(rendered.as_ref());
            let mut content = before.unwrap_or_else(|| Self {
                element: rendered.clone(),
                shown: None,
            });
            if let Some(shown) = next(is_rendered) {
                content.show(shown);
            }
            content
        };
        RenderEffect::new(follow).into()
    }
}

impl<T, V> Live<T, V>
where
    T: Clone + PartialEq + 'static,
    V: RenderHtml + 'static,
{
    /// What to show whenever the value has changed.
    fn next(self) -> Box<dyn FnMut(bool) -> Option<Shown>> {
        let Self { value, view } = self;
        let mut last = None;
        Box::new(move |is_rendered| {
            let value = Some(value());
            if value == last {
                return None;
            }
            last.clone_from(&value);
            (!is_rendered).then(|| {
                let view = value.and_then(view)?;
                Some(Box::new(view.build()) as Box<dyn Built>)
            })
        })
    }
}

/// Whether what was rendered stays. Links and buttons are made anew, to get their listeners.
fn has_only_text(rendered: Option<&Element>) -> bool {
    rendered.is_some_and(|element| element.first_element_child().is_none())
}

impl Mountable for Content {
    fn unmount(&mut self) {
        if let Some(shown) = &mut self.shown {
            shown.take_out();
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element = Some(parent.clone());
        if let Some(shown) = &mut self.shown {
            shown.mount_into(parent, marker);
        }
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
    type State = RenderEffectState<Content>;

    fn build(self) -> Self::State {
        Content::follow(self.next(), None)
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
        Content::follow(self.next(), Some(cursor.current().unchecked_into()))
    }

    fn into_owned(self) -> Self {
        self
    }
}

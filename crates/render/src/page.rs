//! What every page has in common, and how a page becomes an HTML document.

use askama::{DynTemplate, Template};
use serde_json::Value;
use service_manual_domain::language::Language;
use service_manual_domain::menu::MenuPlace;

use crate::breadcrumb::Breadcrumb;
use crate::frame::{Crumb, Flash, Frame, MenuEntry, Notice};
use crate::header_menu::{Link, MenuLink, administration, links, menu};
use crate::i18n::Texts;
use crate::labels::menus;
use crate::meta::Meta;
use crate::{RenderError, format};

/// A whole page: its frame and its own content. Implemented by the structs of [`crate::pages`].
pub trait Page: DynTemplate {
    /// What surrounds the content.
    fn frame(&self) -> &Frame;

    /// The name of the page, which is also the end of its breadcrumb; without the site's name.
    fn title(&self) -> String;

    /// One sentence for search engines and shared links; empty: the site's own sentence.
    fn description(&self) -> String {
        String::new()
    }

    /// The address under which search engines know the page in a language: without what only
    /// changes how it is shown.
    fn canonical_path(&self, language: Language) -> String {
        let path = self.frame().path_to(language);
        path.split_once('?').map_or(path, |(path, _)| path).to_owned()
    }

    /// What it tells search engines in the words of schema.org, an object each.
    fn data(&self) -> Vec<Value> {
        Vec::new()
    }

    /// The pages between the front page and this one. `None`: the page has no breadcrumb.
    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(Vec::new())
    }

    /// The entry of the menu under which the page stands.
    fn menu_entry(&self) -> Option<MenuEntry> {
        None
    }

    /// Whether something typed has to be mended; the title then says so first.
    fn has_problems(&self) -> bool {
        false
    }

    /// Whether the page has a search box of its own, so that the header needs none.
    fn has_search_box(&self) -> bool {
        false
    }

    /// The HTML document.
    fn to_html(&self) -> Result<String, RenderError> {
        let content = self.dyn_render()?;
        Ok(Shell::around(self.frame(), self, &content).render()?)
    }
}

/// Every page in all states worth testing, by name.
pub(crate) type Samples = Vec<(&'static str, Box<dyn Page>)>;

/// The document around the content; a template of its own, so that it is compiled once.
#[derive(Template)]
#[template(path = "parts/frame.html")]
struct Shell<'a> {
    t: &'static Texts,
    frame: &'a Frame,
    content: &'a str,
    meta: Meta,
    breadcrumb: Option<Breadcrumb>,
    menu: Vec<MenuLink>,
    search_box: bool,
}

impl<'a> Shell<'a> {
    fn around<P: Page + ?Sized>(frame: &'a Frame, page: &P, content: &'a str) -> Self {
        let (t, meta) = (frame.t(), Meta::of(page));
        let above = administration(frame, page.menu_entry());
        let steps = page.crumbs().map(|crumbs| above.into_iter().chain(crumbs).collect());
        Self {
            t,
            frame,
            content,
            breadcrumb: steps.map(|steps| Breadcrumb::new(t, steps, &meta.heading)),
            meta,
            menu: menu(frame, page.menu_entry()),
            search_box: !page.has_search_box(),
        }
    }

    fn notices(&self) -> &[Notice] {
        &self.frame.notices
    }

    /// Whether one of the notices can be put away.
    fn can_dismiss(&self) -> bool {
        self.frame.notices.iter().any(|notice| notice.dismiss.is_some())
    }

    fn second_factor_due(&self) -> Option<String> {
        let day = self.frame.user.as_ref()?.second_factor_due_on?;
        Some(self.t.security_factors_due(format::day(self.frame.language, day)))
    }

    /// The links at the end of every page, by what they are about; a heading without links is left
    /// out.
    fn footer(&self) -> Vec<(&'static str, Vec<Link>)> {
        let group = |place| (menus::footer_title(self.t, place), links(self.frame, place));
        let groups = MenuPlace::FOOTER.into_iter().filter_map(|place| {
            let (title, links) = group(place);
            Some((title?, links))
        });
        groups.filter(|(_, links)| !links.is_empty()).collect()
    }

    fn flash_text(&self) -> Option<&'static str> {
        self.frame.flash.map(|flash: Flash| flash.text(self.t))
    }
}

use super::*;
use crate::info_page::InfoPage;
use crate::menu::MenuPage;
use crate::random::SeededRandom;
use crate::search::Group;
use crate::time::Instant;

fn file() -> FileId {
    FileId::new(Instant::from_milliseconds(1), &SeededRandom::new(1))
}

fn service(name: &str) -> Option<ServiceId> {
    let id = |seed| ServiceId::new(Instant::from_milliseconds(1), &SeededRandom::new(seed));
    match name {
        "Työpaja" => Some(id(1)),
        "Kurssi" => Some(id(2)),
        _ => None,
    }
}

fn parse(blocks: &TypedBlocks) -> Result<Vec<Block>, Vec<(String, ProblemCode)>> {
    let filter = |typed: &str| match typed {
        "?category=training" => Ok(SearchRequest::everything().with(Group::Category, "training")),
        "/haku" => Ok(SearchRequest::everything()),
        other => Err(ProblemCode::UnknownFilter { filter: other.to_owned() }),
    };
    let rich = |typed: &str| match typed {
        "[mystery]" => Err(vec![ProblemCode::UnknownPlaceholder { mark: typed.to_owned() }]),
        other => Ok(format!("<p>{other}</p>")),
    };
    let files = [file()];
    let offered = Offered { service: &service, filter: &filter, rich: &rich, files: &files };
    blocks.parse(&offered).map_err(|problems| {
        problems.into_iter().map(|one| (one.field.into_owned(), one.code)).collect()
    })
}

fn text() -> TypedBlock {
    let block = TypedBlock::new(BlockKind::Text);
    block.with("body_fi", "Fi").with("body_sv", "Sv").with("body_en", "En")
}

fn headed(kind: BlockKind) -> TypedBlock {
    TypedBlock::new(kind).with("heading_sv", "Rubrik")
}

fn page(blocks: impl IntoIterator<Item = TypedBlock>) -> TypedBlocks {
    std::iter::once(text()).chain(blocks).collect()
}

fn wrong(block: TypedBlock) -> Vec<(String, ProblemCode)> {
    let problems = parse(&page([block])).unwrap_err();
    let rest = |(field, code): (String, ProblemCode)| {
        (field.strip_prefix("blocks_1_").unwrap_or(&field).to_owned(), code)
    };
    problems.into_iter().map(rest).collect()
}

fn one(field: &str, code: ProblemCode) -> Vec<(String, ProblemCode)> {
    vec![(field.to_owned(), code)]
}

#[test]
fn every_kind_of_block_is_read() {
    let blocks = page([
        headed(BlockKind::Lifts)
            .with("items_0_service", "Kurssi")
            .with("items_4_service", "Työpaja"),
        headed(BlockKind::Cards)
            .with("items_0_title_fi", "Kortti")
            .with("items_0_page", "faq")
            .with("items_1_title_en", "Card"),
        headed(BlockKind::Services).with("filter", "?category=training").with("most", "3"),
        headed(BlockKind::Links)
            .with("items_0_title_fi", "Laki")
            .with("items_0_address_fi", "https://laki.example/")
            .with("items_0_address_sv", "/sv"),
        headed(BlockKind::Files)
            .with("items_0_file", file().to_string())
            .with("items_1_title_fi", " "),
    ]);
    let read: TypedBlocks = TypedBlocks::read(
        blocks.pairs().collect::<Vec<_>>().iter().map(|(name, value)| (&**name, &**value)),
        &[],
    );
    assert_eq!(read, blocks, "the form is read as it was filled");
    let heading = Texts::default().with(Language::Sv, "Rubrik");
    let fi = |text: &str| Texts::default().with(Language::Fi, text);
    let faq = LinkTarget::Page(MenuPage::Info(InfoPage::Faq));
    let card = |title, target| Card { title, text: Texts::default(), target };
    let own = ["https://laki.example/", "/sv", "https://laki.example/"].map(str::to_owned);
    let services = ["Kurssi", "Työpaja"].into_iter().filter_map(service).collect();
    let expected = vec![
        Block::Text { bodies: ["<p>Fi</p>", "<p>Sv</p>", "<p>En</p>"].map(str::to_owned) },
        Block::Lifts { heading: heading.clone(), services },
        Block::Cards {
            heading: heading.clone(),
            cards: vec![
                card(fi("Kortti"), Some(faq)),
                card(Texts::default().with(Language::En, "Card"), None),
            ],
        },
        Block::Services {
            heading: heading.clone(),
            filter: vec![("category".to_owned(), "training".to_owned())],
            most: 3,
        },
        Block::Links {
            heading: heading.clone(),
            links: vec![NamedLink { title: fi("Laki"), target: LinkTarget::Own(own) }],
        },
        Block::Files { heading, files: vec![NamedFile { file: file(), title: Texts::default() }] },
    ];
    assert_eq!(parse(&blocks).unwrap(), expected);
}

#[test]
fn a_page_has_a_text_in_all_languages_and_not_too_many_blocks() {
    assert_eq!(parse(&TypedBlocks::default()), Err(one("blocks", ProblemCode::NoTextBlock)));
    let swedish_missing = page([]).0.remove(0).with("body_sv", " ");
    let blocks = TypedBlocks(vec![swedish_missing]);
    assert_eq!(parse(&blocks), Err(one("blocks_0_body_sv", ProblemCode::Required)));
    let unknown = TypedBlocks(vec![text().with("body_en", "[mystery]")]);
    let mark = "[mystery]".to_owned();
    let expected = one("blocks_0_body_en", ProblemCode::UnknownPlaceholder { mark });
    assert_eq!(parse(&unknown), Err(expected));
    let many = page((0..LIMIT).map(|_| text()));
    assert_eq!(parse(&many), Err(one("blocks", ProblemCode::TooMany { limit: LIMIT })));
    let half = "x".repeat(BODY_LIMIT / 2 + 1);
    let long = TypedBlocks(vec![text().with("body_fi", half.as_str()); 2]);
    assert_eq!(parse(&long), Err(one("blocks", ProblemCode::TooLong { limit: BODY_LIMIT })));
}

#[test]
fn what_is_wrong_with_services_is_told_at_its_row() {
    let lifts = || headed(BlockKind::Lifts);
    assert_eq!(wrong(lifts()), one("items", ProblemCode::Required));
    let gone = lifts().with("items_0_service", "Kurssi").with("items_2_service", "Poistettu");
    assert_eq!(wrong(gone), one("items_2_service", ProblemCode::NoSuchService));
    let twice = lifts().with("items_0_service", "Kurssi").with("items_1_service", "Kurssi");
    assert_eq!(wrong(twice), one("items_1_service", ProblemCode::ChosenTwice));
    let many = (0..=ITEMS_LIMIT).fold(headed(BlockKind::Cards), |block, number| {
        block.with(format!("items_{number}_title_fi"), "Kortti")
    });
    assert_eq!(wrong(many), one("items", ProblemCode::TooMany { limit: ITEMS_LIMIT }));
}

#[test]
fn a_list_of_services_needs_a_filter_that_the_search_knows() {
    let list = |filter: &str| headed(BlockKind::Services).with("filter", filter);
    assert_eq!(wrong(list("")), one("filter", ProblemCode::Required));
    assert_eq!(wrong(list("/haku")), one("filter", ProblemCode::Required), "it asks for all");
    let filter = "?category=luck".to_owned();
    let expected = one("filter", ProblemCode::UnknownFilter { filter });
    assert_eq!(wrong(list("?category=luck")), expected);
    let limits = ProblemCode::OutOfRange { least: 1, most: 12 };
    for most in ["0", "13", "many"] {
        let block = list("?category=training").with("most", most);
        assert_eq!(wrong(block), one("most", limits.clone()), "{most}");
    }
}

#[test]
fn links_lead_to_one_place_and_files_are_those_of_the_page() {
    let link = || headed(BlockKind::Links).with("items_0_title_fi", "Laki");
    assert_eq!(wrong(link()), one("items_0_address_fi", ProblemCode::Required));
    let script = link().with("items_0_address_fi", "javascript:alert(1)");
    assert_eq!(wrong(script), one("items_0_address_fi", ProblemCode::NotAWebAddress));
    let both = link().with("items_0_address_fi", "https://a.example/").with("items_0_page", "faq");
    assert_eq!(wrong(both), one("items_0_page", ProblemCode::PageOrAddress));
    let nameless = headed(BlockKind::Links).with("items_0_page", "faq");
    assert_eq!(wrong(nameless), one("items_0_title_fi", ProblemCode::Required));
    let other = FileId::new(Instant::from_milliseconds(2), &SeededRandom::new(2)).to_string();
    let foreign = headed(BlockKind::Files).with("items_0_file", other);
    assert_eq!(wrong(foreign), one("items_0_file", ProblemCode::UnknownChoice));
    let headless = TypedBlock::new(BlockKind::Services).with("filter", "?category=training");
    assert_eq!(wrong(headless), one("heading_fi", ProblemCode::Required));
}

#[test]
fn removed_rows_are_left_out() {
    let pairs = [
        ("blocks_3_kind", "links"),
        ("blocks_3_items_1_title_fi", "Toinen"),
        ("blocks_3_items_10_title_fi", "Kymmenes"),
        ("blocks_7_kind", "unheard-of"),
        ("version", "2"),
    ];
    let read = TypedBlocks::read(pairs, &["blocks_3_items_1".to_owned()]);
    let kept = TypedBlock::new(BlockKind::Links).with("items_10_title_fi", "Kymmenes");
    assert_eq!(read, TypedBlocks(vec![kept]));
}

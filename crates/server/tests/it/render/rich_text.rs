//! Rich text: what may stand in it, and what becomes of what people paste.

use service_manual_render::rich_text::{RichText, SANITISER_VERSION};

/// A document as a word processor puts it on the clipboard: conditional comments, styles, lists
/// written as paragraphs, empty paragraphs.
fn pasted(paragraphs: usize) -> String {
    let head = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
        xmlns:w=\"urn:schemas-microsoft-com:office:word\"><head><meta name=Generator \
        content=\"Word 15\"><title>Palvelukuvaus</title><!--[if gte mso 9]><xml><o:Office\
        DocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--><style><!-- \
        @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style>\
        </head><body lang=FI style='tab-interval:65.2pt'><!--StartFragment-->";
    let paragraph = "<p class=MsoNormal style='margin-bottom:8.0pt'><span style='font-size:11.0pt;\
        font-family:\"Calibri\",sans-serif;mso-fareast-language:EN-US'>Valmentaja&nbsp; tapaa \
        <b style='mso-bidi-font-weight:normal'>sinut</b> <span style='font-weight:bold'>joka \
        viikko</span> ja <i>auttaa</i>.<o:p></o:p></span></p>\
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>";
    let item = |mark: &str, text: &str| {
        format!(
            "<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level1 \
             lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:\
             Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>\
             </span></span><![endif]><span lang=FI>{text}<o:p></o:p></span></p>"
        )
    };
    let lists = [
        item("·", "hakemukset"),
        item("·", "haastattelut"),
        item("1.", "ensin"),
        item("2.", "sitten"),
    ];
    let heading = "<h1 style='color:#2E74B5'><a name=_Toc1></a>Mitä saat<o:p></o:p></h1>";
    let table = "<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Maanantai</p></td>\
        <td><p class=MsoNormal>9–12</p></td></tr></table>";
    let end = "<p class=MsoNormal>Kysy <a href=\"mailto:paja@example.fi\"><span \
        style='color:blue'>lisää</span></a></p><!--EndFragment--></body></html>";
    let text = paragraph.repeat(paragraphs);
    format!("{head}{heading}{text}{}{table}{end}", lists.concat())
}

#[test]
fn a_paste_from_a_word_processor_is_clean() {
    let text = RichText::from_editor(&pasted(1));
    assert_eq!(
        text.as_html(),
        "<h3>Mitä saat</h3><p>Valmentaja tapaa <strong>sinut</strong> <strong>joka viikko</strong> \
         ja <em>auttaa</em>.</p><ul><li>hakemukset</li><li>haastattelut</li></ul><ol>\
         <li>ensin</li><li>sitten</li></ol><p>Maanantai</p><p>9–12</p><p>Kysy <a \
         href=\"mailto:paja@example.fi\" rel=\"noopener noreferrer\">lisää</a></p>"
    );
    assert_eq!(RichText::from_editor(text.as_html()), text, "clean HTML stays as it is");
}

#[test]
fn fifty_kilobytes_of_a_word_processor_shrink_to_their_text() {
    let long = pasted(150);
    assert!(long.len() > 50_000, "{}", long.len());
    let text = RichText::from_editor(&long);
    assert!(text.as_html().len() < 20_000, "{}", text.as_html().len());
    for left in ["Mso", "mso", "style", "<o:p", "<span", "Calibri", "xml", "&nbsp;"] {
        assert!(!text.as_html().contains(left), "{left}");
    }
    assert_eq!(text.to_plain().matches("Valmentaja tapaa sinut joka viikko").count(), 150);
}

#[test]
fn a_paste_from_a_text_on_the_web_keeps_its_lists_and_bold() {
    let html = "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-1\">\
        <h2 dir=\"ltr\"><span style=\"font-size:16pt;font-weight:400;\">Ehdot</span></h2>\
        <p dir=\"ltr\"><span style=\"font-weight:700;font-style:italic\">Tärkeää</span><span> \
        kaikille</span></p><ul><li dir=\"ltr\"><p dir=\"ltr\">yksi</p><ul><li>kaksi</li></ul></li>\
        </ul><br></b>";
    assert_eq!(
        RichText::from_editor(html).as_html(),
        "<h3>Ehdot</h3><p><strong><em>Tärkeää</em></strong> kaikille</p>\
         <ul><li>yksi<ul><li>kaksi</li></ul></li></ul>"
    );
}

#[test]
fn harmful_html_is_harmless_in_the_editor() {
    let harm = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><animate onbegin=alert(1)>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">b</a>",
        "<a href='https://a.example/\"onmouseover=\"alert(1)'>c</a>",
        "<p style=\"background:url(javascript:alert(1))\">d</p>",
        "<div><p class=\"MsoList\" onclick=\"alert(1)\">e</p></div>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "<form action=https://evil.example><input name=password></form>",
        "<base href=https://evil.example><meta http-equiv=refresh content=0>",
    ];
    for html in harm {
        let clean = RichText::from_editor(html).as_html().to_owned();
        let lower = clean.to_lowercase();
        for bad in ["<script", "<img", "<svg", "<iframe", "<style", "<form", "<base", "<meta"] {
            assert!(!lower.contains(bad), "{html} → {clean}");
        }
        let tags: Vec<&str> = lower.split('<').filter_map(|tag| tag.split('>').next()).collect();
        let dangerous = |tag: &&&str| tag.contains("javascript") || tag.contains(" on");
        assert_eq!(tags.iter().find(dangerous), None, "{html} → {clean}");
    }
}

#[test]
fn typed_text_becomes_clean_html_and_comes_back() {
    let typed = "Tule mukaan! Katso https://a.example/x_y_z.\n\n## Mitä saat\n\n- **työtä**\n- \
                 _ohjausta_\n\n1. ensin\n2. sitten\n\nKysy [lisää](mailto:a@b.example) <b>nyt</b> \
                 & heti";
    let text = RichText::from_typed(typed);
    assert_eq!(text.to_typed(), typed);
    assert_eq!(RichText::clean(text.as_html()), text);
    assert!(text.as_html().contains("<ul><li><strong>työtä</strong></li>"));
    assert!(text.as_html().contains("&lt;b&gt;nyt&lt;/b&gt; &amp; heti"));
    let plain = text.to_plain();
    assert!(plain.starts_with("Tule mukaan! Katso https://a.example/x_y_z.\nMitä saat\ntyötä"));
    let odd = RichText::from_typed("[paha](javascript:alert(1)) ** a_b_c _ [x](");
    assert_eq!(odd.as_html(), "<p>[paha](javascript:alert(1)) ** a_b_c _ [x](</p>");
}

#[test]
fn what_rich_text_does_not_allow_is_dropped() {
    let html = "<h1 class=x>Otsikko</h1><p style='color:red'>a <b class=y>b</b> <i>c</i> \
                <a href='/d'>d</a> <a href='javascript:e'>e</a><img src=x onerror=f></p>\
                <script>g</script><table><tr><td>h</td></tr></table>";
    let text = RichText::clean(html);
    assert_eq!(
        text.as_html(),
        "<h3>Otsikko</h3><p>a <strong>b</strong> <em>c</em> <a rel=\"noopener noreferrer\">d</a> \
         <a rel=\"noopener noreferrer\">e</a></p>h"
    );
    let stored = RichText::from_stored("<img src=x>".to_owned(), SANITISER_VERSION - 1);
    assert!(stored.is_empty() && stored.as_html().is_empty());
}

//! Small files of every type, for tests: as small as programs still open them, or nearly.

/// One file of each type, by its code.
pub(crate) fn all() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("pdf", pdf()),
        ("docx", docx()),
        ("doc", compound(&["WordDocument", "1Table"])),
        ("xlsx", office("xl/workbook.xml")),
        ("xls", compound(&["Workbook"])),
        ("pptx", office("ppt/presentation.xml")),
        ("ppt", compound(&["PowerPoint Document", "Current User"])),
        ("png", png()),
        ("jpg", jpg()),
        ("mp4", mp4()),
    ]
}

/// A document of one empty page.
pub(crate) fn pdf() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n\
      trailer<</Root 1 0 R>>\n%%EOF\n"
        .to_vec()
}

/// A picture of one dot.
pub(crate) fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let chunks: [(&[u8], &[u8]); 3] = [
        (b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"),
        (b"IDAT", b"\x78\x9c\x63\x60\0\0\0\x02\0\x01"),
        (b"IEND", b""),
    ];
    for (kind, content) in chunks {
        let body = [kind, content].concat();
        bytes.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        bytes.extend(&body);
        bytes.extend(crc(&body).to_be_bytes());
    }
    bytes
}

/// The markers of a photograph.
pub(crate) fn jpg() -> Vec<u8> {
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9".to_vec()
}

/// A film without pictures.
pub(crate) fn mp4() -> Vec<u8> {
    let mut bytes = b"\0\0\0\x18ftypisom\0\0\x02\0isommp41".to_vec();
    bytes.extend(b"\0\0\x03\xe8mdat");
    bytes.extend((0..992_u32).map(|number| u8::try_from(number % 251).unwrap()));
    bytes
}

/// A text document.
pub(crate) fn docx() -> Vec<u8> {
    office("word/document.xml")
}

/// A text document with a program in it.
pub(crate) fn docm() -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<w:document/>"),
        ("word/vbaProject.bin", b"program"),
    ])
}

fn office(main_part: &str) -> Vec<u8> {
    zip(&[("[Content_Types].xml", b"<Types/>"), ("_rels/.rels", b""), (main_part, b"<x/>")])
}

/// An archive, nothing packed.
pub(crate) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        common.extend(crc(content).to_le_bytes());
        common.extend([length, length].concat());
        common.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        common.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
        directory.extend(name.as_bytes());
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&common);
        bytes.extend(name.as_bytes());
        bytes.extend(*content);
    }
    let begins = u32::try_from(bytes.len()).unwrap().to_le_bytes();
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([count, count].concat());
    bytes.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    bytes.extend(begins);
    bytes.extend([0, 0]);
    bytes
}

/// A document of before 2007 with empty streams: a header, a table of sectors and a directory.
pub(crate) fn compound(streams: &[&str]) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    const FREE: u32 = 0xffff_ffff;
    let sectors = (streams.len() + 1).div_ceil(4);
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.extend([0; 16]);
    for number in [0x3e_u16, 3, 0xfffe, 9, 6, 0, 0, 0] {
        header.extend(number.to_le_bytes());
    }
    for number in [0, 1, 1, 0, 4096, END, 0, END, 0, 0] {
        header.extend(number.to_le_bytes());
    }
    header.extend(FREE.to_le_bytes().repeat(108));
    let mut table = 0xffff_fffd_u32.to_le_bytes().to_vec();
    for sector in 1..=sectors {
        let next = if sector == sectors { END } else { u32::try_from(sector + 1).unwrap() };
        table.extend(next.to_le_bytes());
    }
    table.resize(512, 0xff);
    let mut directory = entry("Root Entry", 5);
    for name in streams {
        directory.extend(entry(name, 2));
    }
    directory.resize(sectors * 512, 0);
    [header, table, directory].concat()
}

fn entry(name: &str, kind: u8) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(entry.len() + 2).unwrap();
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    entry.extend([kind, 1]);
    entry.extend([0xff; 12]);
    entry.resize(128, 0);
    entry
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

//! Snowball stemmers, as the index library brings them.

use tantivy::tokenizer::{Language, RawTokenizer, Stemmer, TextAnalyzer, TokenStream};

/// The stem of one word in small letters.
pub(super) fn stem(language: Language, word: &str) -> String {
    let stemmer = Stemmer::new(language);
    let mut analyser = TextAnalyzer::builder(RawTokenizer::default()).filter(stemmer).build();
    let mut stream = analyser.token_stream(word);
    let mut result = word.to_owned();
    stream.process(&mut |token| result.clone_from(&token.text));
    result
}

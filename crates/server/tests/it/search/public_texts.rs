//! What the index knows of a service: all that its page says, and nothing of its guidance.

use super::*;
use crate::world::{MARK, World};

#[tokio::test]
async fn every_public_text_finds_its_service() {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    world.ctx.follower().catch_up(world.ctx.store()).await.unwrap();
    let finds = |text: &str| {
        let hits = answer(world.ctx.index(), Language::Fi, text).hits;
        hits.iter().any(|hit| hit.service == full.service)
    };
    let written = ["kahvin", "sanavarasto", "perusteet", "ohjaaja", "huone", "esite"];
    let named = ["Mallitalo", "Mallikatu", "ilmoittautuminen", "\"Kahvilan neuvonta\""];
    let chosen = ["somali", "työnhakija"];
    for text in written.iter().chain(&named).chain(&chosen) {
        assert!(finds(text), "{text}");
    }
    for text in [MARK, "Palveluneuvoja", "esimerkki"] {
        assert!(!finds(&format!("\"{text}\"")), "{text}");
    }
    world.finish().await;
}

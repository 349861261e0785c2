//! How good answers are.

use super::judged::{HELPS, Judged};

/// Hits that are looked at: the first half of a page.
pub const LOOKED_AT: usize = 10;

/// The figures of a set of queries.
#[derive(Debug, Clone, Copy, Default)]
pub struct Figures {
    /// The mean of [`ndcg`].
    pub ndcg: f64,
    /// The mean of 1 / the place of the first service that helps.
    pub mrr: f64,
    /// The share of queries that found nothing at all.
    pub no_hits: f64,
}

/// The figures of a system that gave these answers, the best first.
pub fn figures(queries: &[Judged], answers: &[Vec<String>]) -> Figures {
    assert_eq!(queries.len(), answers.len(), "every query has an answer");
    let pairs = || queries.iter().zip(answers);
    Figures {
        ndcg: mean(pairs().map(|(judged, answer)| ndcg(judged, answer))),
        mrr: mean(pairs().map(|(judged, answer)| reciprocal(judged, answer))),
        no_hits: mean(answers.iter().map(|answer| f64::from(u8::from(answer.is_empty())))),
    }
}

/// Discounted cumulative gain of the first ten (2^grade − 1, over the logarithm of the place), as a
/// share of what the best order would give.
pub fn ndcg(judged: &Judged, answer: &[String]) -> f64 {
    let mut best: Vec<u8> = judged.grades.values().copied().collect();
    best.sort_unstable_by(|one, other| other.cmp(one));
    gain(answer.iter().map(|service| judged.grade(service))) / gain(best.into_iter())
}

fn gain(grades: impl Iterator<Item = u8>) -> f64 {
    let places = (2_u32..).map(f64::from).map(f64::log2);
    let gains = grades.take(LOOKED_AT).map(|grade| f64::from(1_u32 << grade) - 1.0);
    gains.zip(places).fold(0.0, |sum, (gain, discount)| sum + gain / discount)
}

fn reciprocal(judged: &Judged, answer: &[String]) -> f64 {
    let helps = |service: &String| judged.grade(service) >= HELPS;
    (1_u32..)
        .zip(answer)
        .find(|(_, service)| helps(service))
        .map_or(0.0, |(at, _)| f64::from(at).recip())
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (count, sum) = values.fold((0_u32, 0.0), |(count, sum), value| (count + 1, sum + value));
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}

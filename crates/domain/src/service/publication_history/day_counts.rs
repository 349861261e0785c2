//! Days and how often each occurs, and percentiles of them.

use std::collections::BTreeMap;

/// How often something took so many days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayCounts(BTreeMap<i64, i64>);

impl DayCounts {
    /// Counts so many more that took so many days.
    pub fn add(&mut self, days: i64, count: i64) {
        if count > 0 {
            *self.0.entry(days).or_default() += count;
        }
    }

    /// These and others.
    #[must_use]
    pub fn with(&self, others: &Self) -> Self {
        let mut all = self.clone();
        for (days, count) in &others.0 {
            all.add(*days, *count);
        }
        all
    }

    /// How many were counted.
    pub fn total(&self) -> i64 {
        self.0.values().sum()
    }

    /// How many took so many days at most.
    pub fn up_to(&self, days: i64) -> i64 {
        self.0.range(..=days).map(|(_, count)| count).sum()
    }

    /// The smallest number of days that at least `percent` of a hundred did not exceed ("nearest
    /// rank"): always one that occurred. Of two in the middle, the median is the smaller one.
    /// Nothing of nothing.
    pub fn percentile(&self, percent: u8) -> Option<i64> {
        let mut seen = 0;
        self.0.iter().find_map(|(days, count)| {
            seen += count;
            (seen * 100 >= self.total() * i64::from(percent)).then_some(*days)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::{Random, SeededRandom};

    fn counts(days: &[i64]) -> DayCounts {
        let mut counts = DayCounts::default();
        for one in days {
            counts.add(*one, 1);
        }
        counts
    }

    #[test]
    fn nothing_has_no_percentiles_and_one_is_all_of_them() {
        assert_eq!(counts(&[]).percentile(50), None);
        for percent in [0, 1, 50, 90, 100] {
            assert_eq!(counts(&[7]).percentile(percent), Some(7));
        }
    }

    #[test]
    fn percentiles_are_by_nearest_rank() {
        let ten = counts(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(
            [50, 90, 91, 100].map(|percent| ten.percentile(percent)),
            [5, 9, 10, 10].map(Some)
        );
        assert_eq!(counts(&[3, 1, 2]).percentile(50), Some(2));
        assert_eq!(counts(&[20, 15, 40, 35, 50]).percentile(30), Some(20));
        assert_eq!(counts(&[0, 0, 0, 30]).percentile(50), Some(0));
        assert_eq!((ten.total(), ten.up_to(3), ten.up_to(0)), (10, 3, 0));
    }

    /// The definition, without counting: a value that occurs, which enough others do not exceed,
    /// while too few stay below it.
    #[test]
    fn random_percentiles_are_what_they_are_defined_as() {
        let random = SeededRandom::new(27);
        for _ in 0..300 {
            let mut bytes = [0; 40];
            random.fill(&mut bytes);
            let size = usize::from(bytes[0]) % bytes.len() + 1;
            let days: Vec<i64> = bytes[..size].iter().map(|byte| i64::from(byte % 30)).collect();
            let counts = counts(&days);
            for percent in [1, 25, 50, 75, 90, 99, 100] {
                let value = counts.percentile(percent).unwrap();
                let share = |few: usize| few * 100 >= days.len() * usize::from(percent);
                assert!(days.contains(&value));
                assert!(share(days.iter().filter(|one| **one <= value).count()));
                assert!(!share(days.iter().filter(|one| **one < value).count()));
            }
        }
    }
}

//! The present picture of the public data, which everybody reads and only following replaces.

use std::sync::{Arc, RwLock};

use service_manual_domain::time::Day;

use crate::public_data::PublicData;

/// The present picture.
#[derive(Default)]
pub(super) struct Picture(RwLock<Arc<PublicData>>);

impl Picture {
    /// The picture for the readers of a day.
    pub(super) fn on(&self, today: Day) -> Arc<PublicData> {
        let data = self.newest();
        if data.day == Some(today) {
            return data;
        }
        self.arrange(today)
    }

    /// The picture as of the last change, for whatever day.
    pub(super) fn newest(&self) -> Arc<PublicData> {
        match self.0.read() {
            Ok(data) => Arc::clone(&data),
            Err(poisoned) => Arc::clone(&poisoned.into_inner()),
        }
    }

    /// Puts another picture in its place.
    pub(super) fn replace(&self, data: PublicData) {
        self.change(|_| Some(data));
    }

    /// Lets pages be made anew, although the picture stays the same: something else changed that they
    /// are made of.
    pub(super) fn touch(&self) {
        self.change(|current| Some(current.clone()));
    }

    /// The day has changed: the first who asks arranges the data for everybody.
    fn arrange(&self, today: Day) -> Arc<PublicData> {
        self.change(|current| {
            (current.day != Some(today)).then(|| current.clone().arranged(Some(today)))
        })
    }

    fn change(&self, new: impl FnOnce(&PublicData) -> Option<PublicData>) -> Arc<PublicData> {
        let mut current = match self.0.write() {
            Ok(guard) => guard,
            Err(poisoned) => poisoned.into_inner(),
        };
        if let Some(mut data) = new(&current) {
            data.generation = current.generation.wrapping_add(1);
            *current = Arc::new(data);
        }
        Arc::clone(&current)
    }
}

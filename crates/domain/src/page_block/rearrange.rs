//! Adding, moving and removing blocks in the form, before anything is stored.

use std::fmt;

use super::{BlockKind, TypedBlock, TypedBlocks};
use crate::vocabulary::Step;

/// What a button of the form does to its blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rearrangement {
    /// An empty block after the others, of the kind that is chosen beside the button.
    Add,
    /// One block less.
    Remove(usize),
    /// A block by one place.
    Move(usize, Step),
}

const ADD: &str = "add-block";
const REMOVE: &str = "remove";

/// The value that the button sends.
impl fmt::Display for Rearrangement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Add => f.write_str(ADD),
            Self::Remove(at) => write!(f, "{REMOVE}:{at}"),
            Self::Move(at, step) => write!(f, "{}:{at}", step.code()),
        }
    }
}

impl Rearrangement {
    /// Reads what a button sent; `None`: it does something else.
    pub fn read(pressed: &str) -> Option<Self> {
        if pressed == ADD {
            return Some(Self::Add);
        }
        let (what, at) = pressed.split_once(':')?;
        let at = at.parse().ok()?;
        if what == REMOVE {
            return Some(Self::Remove(at));
        }
        Some(Self::Move(at, what.parse().ok()?))
    }
}

impl TypedBlocks {
    /// The same after a button was pressed; `kind` is chosen beside the one that adds. What is asked
    /// of a block that is not there leaves everything as it is.
    #[must_use]
    pub fn rearranged(mut self, how: Rearrangement, kind: Option<BlockKind>) -> Self {
        let blocks = &mut self.0;
        match how {
            Rearrangement::Add => blocks.extend(kind.map(TypedBlock::new)),
            Rearrangement::Remove(at) if at < blocks.len() => {
                blocks.remove(at);
            }
            Rearrangement::Move(at, step) => {
                let to = match step {
                    Step::Up => at.checked_sub(1),
                    Step::Down => at.checked_add(1),
                };
                if let Some(to) = to.filter(|to| at.max(*to) < blocks.len()) {
                    blocks.swap(at, to);
                }
            }
            Rearrangement::Remove(_) => {}
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(blocks: &TypedBlocks) -> Vec<BlockKind> {
        blocks.0.iter().map(|block| block.kind).collect()
    }

    #[test]
    fn what_buttons_send_is_read() {
        for how in [
            Rearrangement::Add,
            Rearrangement::Remove(3),
            Rearrangement::Move(0, Step::Up),
            Rearrangement::Move(12, Step::Down),
        ] {
            assert_eq!(Rearrangement::read(&how.to_string()), Some(how));
        }
        for other in ["", "more:blocks_0_items", "remove:-1", "remove", "left:1"] {
            assert_eq!(Rearrangement::read(other), None, "{other}");
        }
    }

    #[test]
    fn blocks_come_go_and_move() {
        use BlockKind::{Cards, Links, Text};
        let add = |blocks: TypedBlocks, kind| blocks.rearranged(Rearrangement::Add, Some(kind));
        let blocks = [Text, Cards, Links].into_iter().fold(TypedBlocks::default(), add);
        let after = |how| kinds(&blocks.clone().rearranged(how, None));
        assert_eq!(after(Rearrangement::Move(0, Step::Down)), [Cards, Text, Links]);
        assert_eq!(after(Rearrangement::Move(2, Step::Up)), [Text, Links, Cards]);
        assert_eq!(after(Rearrangement::Remove(1)), [Text, Links]);
        for nothing in [
            Rearrangement::Add,
            Rearrangement::Remove(3),
            Rearrangement::Move(0, Step::Up),
            Rearrangement::Move(2, Step::Down),
            Rearrangement::Move(usize::MAX, Step::Down),
            Rearrangement::Move(usize::MAX, Step::Up),
        ] {
            assert_eq!(after(nothing), [Text, Cards, Links], "{nothing}");
        }
    }
}

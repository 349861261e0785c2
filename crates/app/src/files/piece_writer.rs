//! Bytes that come in, on their way into the database.

use service_manual_domain::ids::FileId;

use crate::context::Context;
use crate::error::Result;
use crate::files::{PIECE, tidy};

/// Stores what comes in piece by piece, each in a transaction of its own, so that a slow connection
/// holds nobody up. What is dropped half-way is removed by housekeeping.
pub(crate) struct PieceWriter {
    ctx: Context,
    id: FileId,
    waiting: Vec<u8>,
    stored: i64,
}

impl PieceWriter {
    /// Makes ready for bytes under an id of their own. Nothing is stored yet.
    pub(crate) fn new(ctx: &Context) -> Self {
        let id = FileId::new(ctx.now(), ctx.random());
        Self { ctx: ctx.clone(), id, waiting: Vec::new(), stored: 0 }
    }

    /// Under what the bytes are stored.
    pub(crate) const fn id(&self) -> FileId {
        self.id
    }

    /// With what it writes.
    pub(crate) const fn ctx(&self) -> &Context {
        &self.ctx
    }

    /// Takes the next bytes.
    pub(crate) async fn take(&mut self, mut bytes: &[u8]) -> Result<()> {
        while !bytes.is_empty() {
            let room = PIECE - self.waiting.len();
            let (now, later) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
            self.waiting.extend_from_slice(now);
            bytes = later;
            if self.waiting.len() == PIECE {
                self.store_piece().await?;
            }
        }
        Ok(())
    }

    /// Stores what waits still: no more bytes come.
    pub(crate) async fn finish(&mut self) -> Result<()> {
        if self.waiting.is_empty() { Ok(()) } else { self.store_piece().await }
    }

    /// Leaves nothing behind.
    pub(crate) async fn discard(self) -> Result<()> {
        if self.stored == 0 { Ok(()) } else { tidy::discard(&self.ctx, self.id).await }
    }

    async fn store_piece(&mut self) -> Result<()> {
        let piece = std::mem::take(&mut self.waiting);
        let mut tx = self.ctx.write().await?;
        if self.stored == 0 {
            tx.files().begin(self.id, self.ctx.now()).await?;
        }
        tx.files().add_piece(self.id, self.stored, piece).await?;
        tx.commit().await?;
        self.stored += 1;
        Ok(())
    }
}

//! Bodies that are written while they are read. The reader sets the pace; when the source fails
//! half-way, the answer breaks off, so that nobody keeps a half for a whole.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use http_body::Frame;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use service_manual_app::{Error, Result};

/// A piece of a body.
pub(crate) type Piece = Result<Bytes>;

/// A body and where its pieces go in. So many pieces wait for the reader at most.
pub(crate) fn body(ahead: usize) -> (Sender<Piece>, Body) {
    let (sender, receiver) = channel(ahead);
    (sender, Body::new(Pieces(receiver)))
}

struct Pieces(Receiver<Piece>);

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>>>> {
        self.0.poll_recv(context).map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }
}

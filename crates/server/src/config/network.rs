//! A network, or a single address as the smallest of networks.

use std::net::IpAddr;

use super::setting::{Refusal, Setting, quoted};

/// All addresses that share the first bits of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether the address belongs to the network. An IPv4 address that came in IPv6 form counts
    /// as IPv4.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                let mask = u32::MAX.checked_shl(32 - u32::from(self.bits)).unwrap_or(0);
                own.to_bits() & mask == other.to_bits() & mask
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                let mask = u128::MAX.checked_shl(128 - u32::from(self.bits)).unwrap_or(0);
                own.to_bits() & mask == other.to_bits() & mask
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

impl Setting for Network {
    const EXPECTED: &'static str = "a list of addresses or networks, such as 127.0.0.1 or 10.0.0.0/8 (commas between them \
         in a variable)";

    fn parse(text: &str) -> Result<Self, Refusal> {
        let refused = || format!("holds `{text}`, which is no address or network");
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| refused())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), str::parse).map_err(|_| refused())?;
        if bits > most { Err(refused()) } else { Ok(Self { address, bits }) }
    }

    fn written(&self) -> Option<String> {
        Some(quoted(&format!("{}/{}", self.address, self.bits)))
    }
}

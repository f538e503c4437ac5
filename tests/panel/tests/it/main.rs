//! The panel over the network, as its clients see it.
//!
//! Every test starts its own panel on a free port and speaks HTTP/1.1 to it in plain bytes, so
//! that nothing between the two tidies what is sent or hides how a connection ended.

#[cfg(test)]
mod bounds;
#[cfg(test)]
mod client;
#[cfg(test)]
mod control;
#[cfg(test)]
mod exchange;
#[cfg(test)]
mod fault_plan;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod gates;
#[cfg(test)]
mod generations;
#[cfg(test)]
mod on_the_way;
#[cfg(test)]
mod page_headers;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod program;
#[cfg(test)]
mod received;
#[cfg(test)]
mod recordings;
#[cfg(test)]
mod register;
#[cfg(test)]
mod reset;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod transactions;

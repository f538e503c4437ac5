//! Pictures of pages, and the difference between two of them.

use std::io::Cursor;

use base64::{Engine, prelude::BASE64_STANDARD};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder};
use serde_json::json;

use crate::{Site, Window};

/// Hides the caret and waits for the fonts.
const BE_STILL: &str = "
    document.documentElement.style.setProperty('caret-color', 'transparent');
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return [document.documentElement.scrollHeight, scrollX, scrollY]";

/// The tolerated difference of a channel: antialiasing varies a little between runs.
const TOLERANCE: u8 = 40;

/// A picture, three bytes to a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Picture {
    /// Reads a PNG file of a browser or of [`Self::png`].
    ///
    /// # Panics
    ///
    /// If it is none.
    #[must_use]
    pub fn read(png: &[u8]) -> Self {
        let mut reader = Decoder::new(Cursor::new(png))
            .read_info()
            .expect("a PNG file");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut pixels).expect("a picture");
        pixels.truncate(info.buffer_size());
        if info.color_type == ColorType::Rgba {
            pixels = pixels
                .chunks(4)
                .flat_map(|pixel| pixel.iter().take(3).copied())
                .collect();
        }
        Self {
            width: info.width,
            height: info.height,
            pixels,
        }
    }

    /// The picture as a small PNG file.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, self.width, self.height);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        let mut writer = encoder.write_header().expect("memory takes it");
        writer
            .write_image_data(&self.pixels)
            .expect("memory takes it");
        writer.finish().expect("memory takes it");
        file
    }

    /// The share of pixels that differ from `other`, from 0 to 1, and a picture that shows them in red over the rest in
    /// grey. Pictures of different sizes differ in every pixel.
    #[must_use]
    pub fn difference(&self, other: &Self) -> (f64, Self) {
        if (self.width, self.height) != (other.width, other.height) {
            return (1.0, other.clone());
        }
        let pairs = || self.pixels.chunks(3).zip(other.pixels.chunks(3));
        let shown = |(mine, others)| {
            if is_other(mine, others) {
                [220, 0, 0]
            } else {
                pale(mine)
            }
        };
        let difference = Self {
            pixels: pairs().flat_map(shown).collect(),
            ..*self
        };
        let count = pairs()
            .filter(|(mine, others)| is_other(mine, others))
            .count();
        #[expect(clippy::cast_precision_loss, reason = "counts of pixels are far below")]
        let share = count as f64 / (self.pixels.len() / 3) as f64;
        (share, difference)
    }
}

fn is_other(mine: &[u8], others: &[u8]) -> bool {
    let mut channels = mine.iter().zip(others);
    channels.any(|(mine, others)| mine.abs_diff(*others) > TOLERANCE)
}

fn pale(pixel: &[u8]) -> [u8; 3] {
    let sum: u16 = pixel.iter().map(|channel| u16::from(*channel)).sum();
    let grey = u8::try_from(sum / 3).unwrap_or(u8::MAX);
    [grey / 3 + 170; 3]
}

impl Site {
    /// A picture of the page in a window, as a PNG file: of the whole page, or of the visible part if the window is
    /// low.
    pub async fn picture(&self, window: Window) -> Vec<u8> {
        let still = self.script(BE_STILL).await;
        let number = |at: usize| {
            still
                .get(at)
                .and_then(serde_json::Value::as_u64)
                .unwrap_or(0)
        };
        let height = if window.is_low() { 0 } else { number(0) };
        let clip = json!({
            "x": number(1),
            "y": if window.is_low() { number(2) } else { 0 },
            "width": window.width,
            "height": height.max(window.height.into()),
            "scale": 1,
        });
        let parameters = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let answer = self.command("Page.captureScreenshot", parameters).await;
        let data = answer.get("data").and_then(|data| data.as_str());
        let data = data.expect("Chromium takes a picture");
        BASE64_STANDARD
            .decode(data)
            .expect("it is written in base64")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(values: &[u8]) -> Picture {
        Picture {
            width: 2,
            height: 2,
            pixels: values.iter().flat_map(|value| [*value; 3]).collect(),
        }
    }

    #[test]
    fn a_picture_survives_its_file() {
        let picture = grey(&[0, 80, 160, 255]);
        assert_eq!(Picture::read(&picture.png()), picture);
    }

    #[test]
    fn smoothed_edges_are_no_difference_and_a_line_is() {
        let before = grey(&[0, 80, 160, 255]);
        let (none, _) = before.difference(&grey(&[20, 80, 150, 255]));
        assert!(none.abs() < f64::EPSILON);
        let (quarter, shown) = before.difference(&grey(&[0, 80, 160, 0]));
        assert!((quarter - 0.25).abs() < f64::EPSILON);
        assert_eq!(shown.pixels.get(9..), Some(&[220, 0, 0][..]));
        let higher = Picture {
            height: 1,
            ..before.clone()
        };
        assert!((before.difference(&higher).0 - 1.0).abs() < f64::EPSILON);
    }
}

//! The place in a text from which the next value is read.

use super::{Broken, DEEPEST, Json};

/// A place in a text.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// How many bytes have been read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Result<u8, Broken> {
        self.text
            .as_bytes()
            .get(self.at)
            .copied()
            .ok_or(Broken::Cut)
    }

    /// The next byte that is no white space.
    fn next(&mut self) -> Result<u8, Broken> {
        while matches!(self.peek()?, b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
        self.peek()
    }

    /// Passes over `byte` if it is next.
    fn takes(&mut self, byte: u8) -> Result<bool, Broken> {
        let is_next = self.next()? == byte;
        self.at += usize::from(is_next);
        Ok(is_next)
    }

    fn expect(&mut self, byte: u8) -> Result<(), Broken> {
        self.takes(byte)?.then_some(()).ok_or(Broken::Wrong)
    }

    /// Reads a value inside so many lists and objects.
    pub(super) fn value(&mut self, depth: usize) -> Result<Json, Broken> {
        match self.next()? {
            b'{' | b'[' if depth == DEEPEST => Err(Broken::Wrong),
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.string().map(Json::Text),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'n' => self.word("null", Json::Null),
            _ => self.number().map(Json::Number),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, Broken> {
        let rest = self.rest();
        if rest.starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else if word.starts_with(rest) {
            Err(Broken::Cut)
        } else {
            Err(Broken::Wrong)
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, Broken> {
        let mut members = Vec::new();
        self.items(b'}', &mut |reader| {
            reader.next()?;
            let name = reader.string()?;
            reader.expect(b':')?;
            members.push((name, reader.value(depth + 1)?));
            Ok(())
        })?;
        Ok(Json::Object(members))
    }

    fn list(&mut self, depth: usize) -> Result<Json, Broken> {
        let mut items = Vec::new();
        self.items(b']', &mut |reader| {
            items.push(reader.value(depth + 1)?);
            Ok(())
        })?;
        Ok(Json::List(items))
    }

    /// Reads items with commas between them, from the opening bracket to the closing one.
    fn items(
        &mut self,
        end: u8,
        item: &mut dyn FnMut(&mut Self) -> Result<(), Broken>,
    ) -> Result<(), Broken> {
        self.at += 1;
        if self.takes(end)? {
            return Ok(());
        }
        loop {
            item(self)?;
            if self.takes(end)? {
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    fn string(&mut self) -> Result<String, Broken> {
        self.expect(b'"')?;
        let mut string = String::new();
        loop {
            let is_plain = |c: char| c != '"' && c != '\\' && c >= ' ';
            let rest = self.rest();
            let plain = rest.split_once(|c| !is_plain(c)).ok_or(Broken::Cut)?.0;
            string.push_str(plain);
            self.at += plain.len();
            match self.byte()? {
                b'"' => return Ok(string),
                b'\\' => string.push(self.escaped()?),
                _ => return Err(Broken::Wrong),
            }
        }
    }

    /// Passes over one of these bytes if it is next, white space not counted.
    pub(super) fn passes(&mut self, bytes: &[u8]) -> bool {
        let is_next = self.peek().is_ok_and(|byte| bytes.contains(&byte));
        self.at += usize::from(is_next);
        is_next
    }

    fn byte(&mut self) -> Result<u8, Broken> {
        let byte = self.peek()?;
        self.at += 1;
        Ok(byte)
    }

    fn escaped(&mut self) -> Result<char, Broken> {
        Ok(match self.byte()? {
            mark @ (b'"' | b'\\' | b'/') => char::from(mark),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unit(),
            _ => return Err(Broken::Wrong),
        })
    }

    /// A character by its number; those beyond the first 65536 are written as a pair.
    fn unit(&mut self) -> Result<char, Broken> {
        let mut number = self.hex()?;
        if (0xd800..0xdc00).contains(&number) {
            if self.byte()? != b'\\' || self.byte()? != b'u' {
                return Err(Broken::Wrong);
            }
            let low = self.hex()?;
            if !(0xdc00..0xe000).contains(&low) {
                return Err(Broken::Wrong);
            }
            number = 0x1_0000 + ((number - 0xd800) << 10) + (low - 0xdc00);
        }
        char::from_u32(number).ok_or(Broken::Wrong)
    }

    fn hex(&mut self) -> Result<u32, Broken> {
        let mut number = 0;
        for _ in 0..4 {
            let digit = char::from(self.byte()?).to_digit(16);
            number = number * 16 + digit.ok_or(Broken::Wrong)?;
        }
        Ok(number)
    }
}

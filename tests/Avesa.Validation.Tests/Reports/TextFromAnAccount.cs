using Avesa.Validation.Reports;

namespace Avesa.Validation.Tests.Reports;

public sealed class TextFromAnAccount
{
    [Theory]
    [InlineData("plain, 日本 and 😀", "plain, 日本 and 😀")]
    [InlineData("two\nlines\r\tand \u001B[31mred", @"two\u{000A}lines\u{000D}\u{0009}and \u{001B}[31mred")]
    [InlineData("bell\u0007 and C1 \u009B31m", @"bell\u{0007} and C1 \u{009B}31m")]
    [InlineData("from \u202Eright\u202C to left", @"from \u{202E}right\u{202C} to left")]
    [InlineData("line\u2028paragraph\u2029", @"line\u{2028}paragraph\u{2029}")]
    [InlineData("zero\u200Bwidth\uFEFF", @"zero\u{200B}width\u{FEFF}")]
    [InlineData("private \uE000", @"private \u{E000}")]
    [InlineData("tag \U000E0041", @"tag \u{E0041}")]
    [InlineData("##[error]x", @"#\u{0023}[error]x")]
    [InlineData("a ###[group]", @"a ##\u{0023}[group]")]
    [InlineData("##", @"#\u{0023}")]
    [InlineData("# one, ## two, #[three], ##\u0000[four]", @"# one, ## two, #[three], ##\u{0000}[four]")]
    [InlineData("", "")]
    public void Is_shown_and_not_obeyed(string text, string shown) => Printable.Of(text, 100).Should().Be(shown);

    [Fact]
    public void Is_shown_where_it_is_half_a_pair()
    {
        Printable.Of("high \uD83D, low \uDE00", 100).Should().Be(@"high \u{D83D}, low \u{DE00}");
        Printable.Of("\uD83D", 100).Should().Be(@"\u{D83D}");
    }

    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "12345… (1 more characters)")]
    [InlineData("1234😀", 5, "1234… (2 more characters)")]
    [InlineData("123😀", 5, "123😀")]
    [InlineData("1", 0, "… (1 more characters)")]
    public void Is_cut_between_characters_with_the_count_of_what_is_left_out(string text, int longest, string shown) => Printable.Of(text, longest).Should().Be(shown);
}

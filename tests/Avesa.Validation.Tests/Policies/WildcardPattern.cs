using Avesa.Validation.Policies;
using CsCheck;

namespace Avesa.Validation.Tests.Policies;

public sealed class WildcardPattern
{
    // Few letters, so that patterns fit often.
    private static readonly Gen<string> Patterns = Gen.String[Gen.Char["ab:*?"], 0, 8];
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["aB:"], 0, 10];

    [Fact]
    public void Matches_what_the_definition_matches() => Gen.Select(Patterns, Texts)
        .Sample((pattern, text) => Wildcard.Matches(pattern, text, ignoreCase: false) == Naive(pattern, text), iter: 20_000);

    [Fact]
    public void Knows_no_case_when_told() => Gen.Select(Patterns, Texts)
        .Sample((pattern, text) => Wildcard.Matches(pattern, text, ignoreCase: true) == Naive(pattern.ToLowerInvariant(), text.ToLowerInvariant()), iter: 5_000);

    [Fact]
    public void Covers_another_only_when_it_matches_whatever_that_one_matches() => Gen.Select(Patterns, Patterns, Texts)
        .Sample((wide, narrow, text) => !Wildcard.Covers(wide, narrow, ignoreCase: false) || !Naive(narrow, text) || Naive(wide, text), iter: 50_000);

    [Theory]
    [InlineData("*", "s3:GetObject", true)]
    [InlineData("s3:*", "s3:Get*", true)]
    [InlineData("S3:get*", "s3:Get*", true)]
    [InlineData("s3:Get*", "s3:*", false)]
    [InlineData("s3:?et*", "s3:*", false)]
    [InlineData("s3:?et*", "s3:?et*", true)]
    public void Covers_narrower_actions(string wide, string narrow, bool covers) => Wildcard.Covers(wide, narrow, ignoreCase: true).Should().Be(covers);

    [Fact]
    public void Does_not_take_exponential_time() =>
        Wildcard.Matches(string.Concat(Enumerable.Repeat("a*", 200)) + "b", new string('a', 5_000), ignoreCase: false).Should().BeFalse();

    private static bool Naive(string pattern, string text) => pattern switch
    {
        "" => text.Length == 0,
        ['*', ..] => Naive(pattern[1..], text) || (text.Length > 0 && Naive(pattern, text[1..])),
        ['?', ..] => text.Length > 0 && Naive(pattern[1..], text[1..]),
        _ => text.Length > 0 && pattern[0] == text[0] && Naive(pattern[1..], text[1..]),
    };
}

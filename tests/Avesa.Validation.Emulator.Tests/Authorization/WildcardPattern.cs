using Avesa.Validation.Emulator.Authorization.Policies;
using CsCheck;

namespace Avesa.Validation.Emulator.Tests.Authorization;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html")]
public sealed class WildcardPattern
{
    // Few letters, so that patterns fit often.
    private static readonly Gen<string> Patterns = Gen.String[Gen.Char["ab:*?"], 0, 8];
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["ab:"], 0, 10];

    [Fact]
    public void Matches_what_the_definition_matches() => Gen.Select(Patterns, Texts)
        .Sample((pattern, text) => Wildcard.Of(pattern).Matches(text) == Naive(pattern, text), iter: 20_000);

    [Fact]
    public void Made_of_a_text_by_replacing_characters_matches_it() =>
        Gen.Select(Texts, Gen.Int[0, 9].Array[0, 4]).Sample((text, places) =>
        {
            var pattern = text.ToCharArray();
            foreach (var place in places.Where(place => place < pattern.Length))
            {
                pattern[place] = place % 2 == 0 ? '*' : '?';
            }

            return Wildcard.Of(new string(pattern)).Matches(text);
        });

    [Theory]
    [InlineData("s3:Get*", "S3:getobject", true)]
    [InlineData("s3:GetObject", "s3:GetObjectAcl", false)]
    [InlineData("dynamodb:?etItem", "dynamodb:GetItem", true)]
    [InlineData("dynamodb:?etItem", "dynamodb:etItem", false)]
    public void Knows_no_case_when_told(string pattern, string text, bool expected) =>
        Wildcard.Of(pattern).Matches(text, ignoreCase: true).Should().Be(expected);

    [Fact]
    public void Does_not_take_exponential_time() =>
        Wildcard.Of(string.Concat(Enumerable.Repeat("a*", 200)) + "b").Matches(new string('a', 5_000)).Should().BeFalse();

    private static bool Naive(string pattern, string text) => pattern switch
    {
        "" => text.Length == 0,
        ['*', ..] => Naive(pattern[1..], text) || (text.Length > 0 && Naive(pattern, text[1..])),
        ['?', ..] => text.Length > 0 && Naive(pattern[1..], text[1..]),
        _ => text.Length > 0 && pattern[0] == text[0] && Naive(pattern[1..], text[1..]),
    };
}

using System.Text;
using Avesa.Validation.Reconciliation;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation;

public sealed class KeysOfListings
{
    // Letters of one to four bytes, close to where the orders of UTF-8 and UTF-16 part.
    private static readonly Gen<string> Key = Gen.OneOf([.. new[] { "a", "b", "/", "\u00E9", "\uD7FF", "\uE000", "\uFFFD", "\U00010000", "\U0001F600", "\U0010FFFD" }.Select(letter => Gen.Const(letter))]).Array[0, 5].Select(string.Concat);

    [Fact]
    public void Are_ordered_by_their_bytes() => Gen.Select(Key, Key).Sample((left, right) =>
        Math.Sign(Utf8Order.Instance.Compare(left, right)).Should().Be(Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)))));

    [Fact]
    public void Are_paired_as_two_dictionaries_would_be() => Gen.Select(Key.HashSet[0, 12], Key.HashSet[0, 12]).Sample((source, production) =>
    {
        var pairs = Pairing.Merge(Sorted(source), Sorted(production), key => key, Utf8Order.Instance).ToList();
        pairs.Should().Equal(Sorted(source.Union(production)).Select(key => new Pair<string>(key, source.Contains(key) ? key : null, production.Contains(key) ? key : null)));
        Pairing.ByKey(source, production, key => key).Should().BeEquivalentTo(pairs);
    });

    [Theory]
    [InlineData("a c b", "a", "The source lists \"b\" after \"c\"")]
    [InlineData("a", "a b b", "The production lists \"b\" after \"b\"")]
    [InlineData("a", "b a", "The production lists \"a\" after \"b\"")]
    public void Are_refused_unsorted_or_twice(string source, string production, string message) => FluentActions
        .Invoking(() => Pairing.Merge(source.Split(' '), production.Split(' '), key => key, StringComparer.Ordinal).ToList())
        .Should().Throw<InvalidDataException>().WithMessage($"{message}*");

    [Fact]
    public void Are_refused_twice_without_an_order_too() => FluentActions
        .Invoking(() => Pairing.ByKey(["b", "a", "b"], ["a"], key => key).ToList())
        .Should().Throw<InvalidDataException>();

    [Fact]
    public void Are_refused_in_the_order_of_UTF_16() => FluentActions
        .Invoking(() => Pairing.Merge(["\U0001F600", "\uE000"], [], key => key, Utf8Order.Instance).ToList())
        .Should().Throw<InvalidDataException>();

    private static IEnumerable<string> Sorted(IEnumerable<string> keys) => keys.OrderBy(key => Convert.ToHexString(Encoding.UTF8.GetBytes(key)), StringComparer.Ordinal);
}

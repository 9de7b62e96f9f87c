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
}

using System.Numerics;
using Avesa.Validation.Reconciliation;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation;

public sealed class NumbersThatAreCompared
{
    private static readonly Gen<string> Digits = Gen.String[Gen.Char['0', '9'], 1, 38];

    [Fact]
    public void Are_the_same_however_they_are_spelled() => Gen.Select(Digits, Gen.Int[-100, 100], Gen.Int[0, 40], Gen.Bool).Sample((digits, exponent, point, negative) =>
    {
        var sign = negative ? "-" : "";
        var place = point % digits.Length;
        var plain = CanonicalNumber.Of($"{sign}{digits}e{exponent}");
        CanonicalNumber.Of($"{sign}000{digits}00E{exponent - 2}").Should().Be(plain);
        CanonicalNumber.Of($"{sign}{digits[..place]}.{digits[place..]}e{(exponent < 0 ? "" : "+")}{exponent + digits.Length - place}".Replace("+-", "-", StringComparison.Ordinal)).Should().Be(plain);
        CanonicalNumber.Of(plain).Should().Be(plain);
    });

    [Fact]
    public void Differ_by_one_in_the_last_of_their_digits() => Gen.Select(Digits, Gen.Int[-100, 100]).Sample((digits, exponent) =>
        CanonicalNumber.Of($"{digits}e{exponent}").Should().NotBe(CanonicalNumber.Of($"{BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) + 1}e{exponent}")));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00e7", "0")]
    [InlineData("1.50", "15e-1")]
    [InlineData("1200", "12e2")]
    [InlineData("-.5", "-5e-1")]
    public void Have_one_spelling(string text, string canonical) => CanonicalNumber.Of(text).Should().Be(canonical);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("0x1F")]
    [InlineData("NaN")]
    [InlineData("1 000")]
    public void Are_refused_when_they_are_none(string text) => FluentActions.Invoking(() => CanonicalNumber.Of(text)).Should().Throw<FormatException>();
}

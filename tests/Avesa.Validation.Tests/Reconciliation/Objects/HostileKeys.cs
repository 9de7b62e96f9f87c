using System.Text;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

/// <summary>Keys that are prefixes of each other, look alike, sort differently in UTF-16, or do not survive XML.</summary>
internal static class HostileKeys
{
    private static readonly Gen<string> Letter = Of(
        "a", "b", "z", "A", "0", "1", "9", "/", "-", ".", " ", "+", "%", "&", "~", "\u0001", "\t", "\u007F", "\u0085",
        "\u00E9", "e\u0301", "\uD7FF", "\uE000", "\uFFFD", "\uFFFF", "\U00010000", "\U0001F600", "\U0010FFFD");

    // Deep folders with numbers, and nothing in common.
    private static readonly Gen<string> Stem = Of("", "", "tenant-00", "data/lake/2024/exports/", "日本/語/", new string('k', 900));

    public static Gen<string> One { get; } = Gen.OneOf(
        Gen.Select(Stem, Letter.Array[0, 6], (stem, letters) => stem + string.Concat(letters)),
        Gen.Select(Stem, Gen.Int[0, 400], (stem, number) => $"{stem}{number:D3}"),
        Gen.Select(Stem, Gen.Int[0, 400], (stem, number) => $"{stem}{number}/"))
        .Where(key => key.Length > 0 && Encoding.UTF8.GetByteCount(key) <= 1024);

    /// <summary>A set of keys, from none to a few hundred.</summary>
    public static Gen<string[]> Many { get; } = One.Array[0, 300].Select(keys => keys.Distinct(StringComparer.Ordinal).ToArray());

    private static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}

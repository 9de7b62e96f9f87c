using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Avesa.Validation.Gate;

/// <summary>
/// Chains the entries of a decision and seals the whole. What is hashed is the canonical JSON of an object of the file, its own hash member empty:
/// so the order of members, spaces and line breaks do not matter, every value does, and anybody can check it (<c>docs/decision.md</c>).
/// </summary>
public static partial class DecisionSeal
{
    /// <summary>The decision with every hash filled in.</summary>
    public static Decision Seal(Decision decision)
    {
        var entries = new List<DecisionEntry>(decision.Entries.Count);
        var previous = Digest(decision.Run, SealShape.Default.RunEnvelope);
        foreach (var entry in decision.Entries)
        {
            var chained = entry with { Previous = previous, Hash = "" };
            previous = Digest(chained, SealShape.Default.DecisionEntry);
            entries.Add(chained with { Hash = previous });
        }

        var whole = decision with { Entries = entries, Seal = "" };
        return whole with { Seal = Digest(whole, SealShape.Default.Decision) };
    }

    /// <summary>What is wrong with the hashes of a decision; null when nothing is.</summary>
    public static string? Problem(Decision decision)
    {
        var right = Seal(decision);
        foreach (var (entry, number) in decision.Entries.Select((entry, index) => (entry, index + 1)))
        {
            if (entry.Hash != right.Entries[number - 1].Hash || entry.Previous != right.Entries[number - 1].Previous)
            {
                return $"entry {number} of {decision.Entries.Count} does not continue the chain of hashes";
            }
        }

        return decision.Seal == right.Seal ? null : "its seal does not fit its content";
    }

    private static string Digest<T>(T value, JsonTypeInfo<T> type) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(JsonSerializer.SerializeToElement(value, type))))}";

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Decision))]
    private sealed partial class SealShape : JsonSerializerContext;
}

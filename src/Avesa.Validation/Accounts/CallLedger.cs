using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Avesa.Validation.Accounts;

/// <summary>Every AWS call of a run, in the order in which they ended. Safe for any number of threads.</summary>
public sealed partial class CallLedger
{
    private readonly ConcurrentQueue<RecordedCall> calls = new();

    // New in every run, so that a fingerprint tells nothing about what was asked outside of it.
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Adds a call.</summary>
    public void Append(RecordedCall call) => calls.Enqueue(call);

    /// <summary>The calls so far, oldest first; later ones do not change it.</summary>
    public IReadOnlyList<RecordedCall> Snapshot() => [.. calls];

    /// <summary>Writes the calls so far as JSON lines in UTF-8, oldest first, and leaves the stream open.</summary>
    public void WriteTo(Stream stream)
    {
        foreach (var call in calls)
        {
            JsonSerializer.Serialize(stream, call, Lines.Default.RecordedCall);
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>Sixteen hexadecimal digits that are equal for equal requests of this ledger.</summary>
    internal string Fingerprint(string request) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(request)).AsSpan(0, 8));

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
    [JsonSerializable(typeof(RecordedCall))]
    private sealed partial class Lines : JsonSerializerContext;
}

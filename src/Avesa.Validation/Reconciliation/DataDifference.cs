using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Avesa.Validation.Reconciliation;

/// <summary>
/// One difference of what moved, for whoever repairs it: a line of <c>differences.ndjson</c>, described in docs/differences.schema.json. All of it may
/// come from an account, so whoever prints it escapes it.
/// </summary>
/// <param name="Side">Where it is missing or extra, whether it changed, or is still being written.</param>
/// <param name="Kind">What differs.</param>
/// <param name="State">Whether it has settled.</param>
/// <param name="Key">The key as AWS's own operations take it: <c>{"tenant_id":{"S":"acme"}}</c>, <c>{"Key":"a/b"}</c>, <c>{"SecretId":"…"}</c>.</param>
/// <param name="Paths">What of it differs, where it is there twice: attribute paths of an item; <c>size</c> or <c>content</c> of an object, or the names of its metadata.</param>
/// <param name="Source">The source's side of it.</param>
/// <param name="Production">Production's side.</param>
/// <param name="Digests">What the digests are.</param>
/// <param name="FirstSeen">When it was first seen to differ.</param>
/// <param name="LastSeen">When it was last seen to differ.</param>
public sealed record DataDifference(
    DifferenceSide Side,
    DataKind Kind,
    DifferenceState State,
    JsonElement Key,
    IReadOnlyList<string> Paths,
    DataSide Source,
    DataSide Production,
    DigestKind Digests,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen)
{
    /// <summary>The shape of a line; any change of it gives it another number.</summary>
    public const string CurrentSchema = "avesa-validation-difference/1";

    /// <summary>Which shape this line has.</summary>
    [JsonPropertyOrder(-1)]
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>For how long it has been seen to differ, in seconds.</summary>
    public double AgeSeconds => (LastSeen - FirstSeen).TotalSeconds;

    /// <summary>The side of a difference: what is still being written is nothing else yet.</summary>
    public static DifferenceSide SideOf(DifferenceKind kind, DifferenceState state) => (kind, state) switch
    {
        (_, DifferenceState.Moving) => DifferenceSide.Moving,
        (DifferenceKind.Missing, _) => DifferenceSide.Missing,
        (DifferenceKind.Extra, _) => DifferenceSide.Extra,
        (DifferenceKind.Changed, _) => DifferenceSide.Changed,
        _ => throw new UnreachableException(),
    };
}

/// <summary>What is to be done about a difference. A closed set.</summary>
public enum DifferenceSide
{
    /// <summary>The source has it and production has not.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>Production has it and the source has not.</summary>
    [JsonStringEnumMemberName("extra")]
    Extra,

    /// <summary>Both have it, and it differs.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>It was still being written when it was last looked at: nothing, before whoever writes it has stopped.</summary>
    [JsonStringEnumMemberName("moving")]
    Moving,
}

/// <summary>What differs. A closed set.</summary>
public enum DataKind
{
    /// <summary>An item of a table.</summary>
    [JsonStringEnumMemberName("item")]
    Item,

    /// <summary>An object of a bucket.</summary>
    [JsonStringEnumMemberName("object")]
    StoredObject,

    /// <summary>The current value of a secret.</summary>
    [JsonStringEnumMemberName("secret")]
    Secret,

    /// <summary>A table as a whole, which production lacks.</summary>
    [JsonStringEnumMemberName("table")]
    Table,

    /// <summary>A bucket as a whole, which production lacks.</summary>
    [JsonStringEnumMemberName("bucket")]
    Bucket,
}

/// <summary>What a digest is. A closed set.</summary>
public enum DigestKind
{
    /// <summary>Under a key that is made for the run and never leaves it: it tells equal from different within one file, and nothing else.</summary>
    [JsonStringEnumMemberName("keyed")]
    Keyed,

    /// <summary>The object's ETag, which S3 knows too.</summary>
    [JsonStringEnumMemberName("etag")]
    ETag,
}

/// <summary>One side of a difference.</summary>
/// <param name="Account">Twelve digits.</param>
/// <param name="Region">For example <c>us-east-1</c>.</param>
/// <param name="Name">The table, the bucket, or the secret.</param>
/// <param name="Digest">Of what is there; null when there is nothing, or it was not looked at closely.</param>
/// <param name="Size">Bytes of an object; null for everything else, and where there is none.</param>
public sealed record DataSide(string Account, string Region, string Name, string? Digest = null, long? Size = null)
{
    /// <summary>The item as typed JSON, only where values were asked for; never of a secret.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Value { get; init; }
}

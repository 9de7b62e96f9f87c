namespace Avesa.Validation.Inventory;

/// <summary>A secret as DescribeSecret shows it; never its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="HasCurrentVersion">Whether a version carries AWSCURRENT.</param>
/// <param name="Deleted">Whether its deletion is scheduled, so that nobody can read it any more.</param>
/// <param name="KmsKeyId">Its key; null for AWS's own.</param>
/// <param name="Rotates">Whether rotation is on.</param>
/// <param name="Stages">The stages that its versions carry, in order, one text.</param>
/// <param name="Tags">Its tags, in order, one text.</param>
public sealed record SecretFacts(string Name, string Arn, bool HasCurrentVersion, bool Deleted, string? KmsKeyId, bool Rotates, string Stages, string Tags)
{
    /// <summary>Its tags, key by key.</summary>
    public IReadOnlyDictionary<string, string> TagValues { get; init; } = new Dictionary<string, string>();
}

/// <summary>What may be known of a secret's current value: keyed digests that are worth nothing after the run, and no value.</summary>
/// <param name="Digest">Of the whole value with its kind, text or binary.</param>
/// <param name="IsEmpty">Whether it is blank, or JSON without a single member that is not.</param>
/// <param name="Parts">The whole text, and of JSON each member at any depth; none of bytes that are no text.</param>
public sealed record SecretDigest(string Digest, bool IsEmpty, IReadOnlyList<SecretPart> Parts);

/// <summary>A part of a secret's text.</summary>
/// <param name="Path">Its place, for example <c>connectwise.keys[1]</c>; empty for the whole.</param>
/// <param name="Digest">Of its text, trimmed and in lower case, for comparison with placeholders.</param>
/// <param name="IsEmpty">Whether it is blank, null, or an object or list without members.</param>
public sealed record SecretPart(string Path, string Digest, bool IsEmpty);

namespace Avesa.Validation.Gate;

/// <summary>What a statement rests on: a closed set of <see cref="EvidenceFile"/> and <see cref="EvidenceUrl"/>.</summary>
public abstract record AttestedEvidence
{
    private protected AttestedEvidence(string sha256) => Sha256 = sha256;

    /// <summary>The digest of its content when it was attested: 64 hexadecimal digits in lower case.</summary>
    public string Sha256 { get; }
}

/// <summary>A file beside the attestations.</summary>
/// <param name="Path">As it is written: relative to the folder of the attestations, and within it.</param>
/// <param name="FullPath">Where it is on this machine.</param>
/// <param name="Sha256">The digest of its content when it was attested.</param>
public sealed record EvidenceFile(string Path, string FullPath, string Sha256) : AttestedEvidence(Sha256);

/// <summary>A page elsewhere. It is never fetched: the run would depend on another system, and most such pages ask who is there.</summary>
/// <param name="Url">An <c>https</c> address without credentials.</param>
/// <param name="Sha256">The digest of its content when it was attested, for whoever looks at it later.</param>
public sealed record EvidenceUrl(string Url, string Sha256) : AttestedEvidence(Sha256);

namespace Avesa.Validation.Gate;

/// <summary>Who looked, where, when, with what: what every line of a decision rests on beside its own evidence.</summary>
/// <param name="Id">Of this run: <c>AVESA_RUN_ID</c>.</param>
/// <param name="Suite">The suite's version with the commit that it was built from: <c>0.1.0+5a6045a…</c>.</param>
/// <param name="Commit">What the decision is about: <c>AVESA_COMMIT</c>; null when nobody knows it.</param>
/// <param name="World"><c>live</c> or <c>embedded</c>.</param>
/// <param name="Region">For example <c>us-east-1</c>.</param>
/// <param name="Filter">The filter that selected scenarios; null when all were asked for.</param>
/// <param name="Defects">What was wrong with the embedded accounts by request.</param>
/// <param name="Catalogue">SHA-256 over the feature files: two runs with the same one were asked the same questions.</param>
/// <param name="StartedAt">By this machine's clock.</param>
/// <param name="EndedAt">The same; null while the run has not ended.</param>
/// <param name="UsableUntil">Until when a gate may act on it; null while the run has not ended.</param>
/// <param name="Accounts">Whom the run asked, source before production; of the embedded world, at both moments.</param>
/// <param name="Settings">The settings as they were given; none of them is a secret.</param>
public sealed record RunEnvelope(
    string Id,
    string Suite,
    string? Commit,
    string World,
    string Region,
    string? Filter,
    IReadOnlyList<string> Defects,
    string Catalogue,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? UsableUntil,
    IReadOnlyList<AccountEvidence> Accounts,
    IReadOnlyList<GivenSetting> Settings);

/// <summary>One account as it was reached.</summary>
/// <param name="Side"><c>source</c> or <c>production</c>.</param>
/// <param name="Profile">The named profile.</param>
/// <param name="ExpectedAccount">The account that the settings expect.</param>
/// <param name="Account">The account that STS says it is; null when nobody is proven.</param>
/// <param name="Caller">The ARN of the caller; null when nobody is proven.</param>
/// <param name="ClockSkewSeconds">AWS's clock minus this machine's, to the millisecond; null when nobody is proven.</param>
public sealed record AccountEvidence(string Side, string Profile, string ExpectedAccount, string? Account, string? Caller, double? ClockSkewSeconds)
{
    /// <summary>AWS's clock minus this machine's; null when nobody is proven. To the millisecond, which every language writes with the same digits.</summary>
    public double? ClockSkewSeconds { get; init; } = ClockSkewSeconds is { } seconds ? Math.Round(seconds, 3) : null;
}

/// <summary>A setting as it was given.</summary>
/// <param name="Name">For example <c>AVESA_REGION</c>.</param>
/// <param name="Value">Its value.</param>
public sealed record GivenSetting(string Name, string Value);

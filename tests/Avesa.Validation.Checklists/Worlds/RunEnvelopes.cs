using System.Reflection;
using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Gate;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>Says who looked, where and when.</summary>
internal static class RunEnvelopes
{
    private static readonly string Suite = typeof(RunEnvelope).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The envelope of a run that has begun.</summary>
    public static RunEnvelope Begun(ValidationSettings settings, DateTimeOffset now) => new(
        settings.RunId,
        Suite,
        settings.Commit ?? SuiteCommit,
        settings.World == World.Live ? "live" : "embedded",
        settings.Region,
        settings.Filter,
        settings.EmulatedDefects,
        FeatureCatalogue.Digest(),
        now,
        null,
        null,
        [],
        settings.Given);

    /// <summary>The envelope of a run of which even the settings could not be read.</summary>
    public static RunEnvelope NeverBegun(DateTimeOffset now) => new("-", Suite, SuiteCommit, "unknown", "unknown", null, [], FeatureCatalogue.Digest(), now, null, null, [], []);

    /// <summary>One account as it was reached by now.</summary>
    public static AccountEvidence Evidence(AccountConnection connection) => new(
        connection.Settings.Side == AccountSide.Source ? "source" : "production",
        connection.Settings.Profile,
        connection.Settings.ExpectedAccountId,
        connection.ProvenIdentity?.AccountId,
        connection.ProvenIdentity?.Arn,
        connection.ProvenIdentity?.ClockSkew.TotalSeconds);

    // The build puts the commit behind the version, where there is a repository.
    private static string? SuiteCommit => Suite.Split('+') is [_, { Length: 40 } commit] ? commit : null;
}

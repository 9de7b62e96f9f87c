using System.Collections;
using System.Text.RegularExpressions;
using Avesa.Validation.Gate;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Settings;

/// <summary>What a run is told from outside: environment variables, all validated together before the first call.</summary>
public sealed partial record ValidationSettings
{
    /// <summary>Where AVESA_OUTPUT points unless it says otherwise.</summary>
    public const string DefaultOutput = "artifacts/validation";

    private const double DefaultValidHours = 6;
    private const double LongestValidHours = 7 * 24;
    private const int DefaultMaxWaivers = 5;
    private const double MostReadUnits = 1_000_000;
    private const double MostRequestsPerSecond = 100_000;
    private const double MostContentBytes = 1L << 40;
    private const double LongestMinutes = 24 * 60;

    /// <summary>Where the run looks.</summary>
    public required World World { get; init; }

    /// <summary>The source account; never null in the live world, and null in the embedded one unless set, since that world brings its own.</summary>
    public AccountSettings? Source { get; init; }

    /// <summary>The production account; null as <see cref="Source"/> is.</summary>
    public AccountSettings? Production { get; init; }

    /// <summary>The region of everything that is read, for example <c>us-east-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>When the source's ingestion stopped; null when nobody said, and controls that need it are then unproven.</summary>
    public DateTimeOffset? SourceStoppedAt { get; init; }

    /// <summary>When production's ingestion started, not before <see cref="SourceStoppedAt"/>; null when nobody said.</summary>
    public DateTimeOffset? CutoverAt { get; init; }

    /// <summary>Whether functions may be invoked. Unless set: yes in the embedded world, no in the live one.</summary>
    public required bool AllowInvoke { get; init; }

    /// <summary>Names of the defects that the embedded estate starts with, all of them known and none twice; empty: a healthy one.</summary>
    public IReadOnlyList<string> EmulatedDefects { get; init; } = [];

    /// <summary>The folder of the reports, as it was given.</summary>
    public string Output { get; init; } = DefaultOutput;

    /// <summary>What the comparison of a pair of tables may take: AVESA_READ_UNITS and AVESA_MINUTES.</summary>
    public TableLimits TableLimits { get; init; } = new();

    /// <summary>What the comparison of a pair of buckets may take: AVESA_REQUESTS_PER_SECOND, AVESA_CONTENT_BYTES and AVESA_MINUTES.</summary>
    public ObjectLimits ObjectLimits { get; init; } = new();

    /// <summary>Of this run, for whoever must tell its decision from another's: as given, or GitHub's run and attempt, or new.</summary>
    public required string RunId { get; init; }

    /// <summary>The commit that is validated, in full; null when nobody said, and it is then the suite's own.</summary>
    public string? Commit { get; init; }

    /// <summary>How long a gate may act on the decision.</summary>
    public TimeSpan Valid { get; init; } = TimeSpan.FromHours(DefaultValidHours);

    /// <summary>The file of the waivers as it was given; null when nobody said.</summary>
    public string? Waivers { get; init; }

    /// <summary>How many waivers may be in force at the same time.</summary>
    public int MaxWaivers { get; init; } = DefaultMaxWaivers;

    /// <summary>The file of the attestations as it was given; null when nobody said.</summary>
    public string? Attestations { get; init; }

    /// <summary>The file of the workflow that deploys to production, as it was given; null when nobody said.</summary>
    public string? Workflow { get; init; }

    /// <summary>The decisions of the run that validated production in the night, of each of its parts, as they were given; empty when nobody said.</summary>
    public IReadOnlyList<string> ValidationDecisions { get; init; } = [];

    /// <summary>The settings that were given, in the README's order. None of them is a secret.</summary>
    public IReadOnlyList<GivenSetting> Given { get; init; } = [];

    /// <summary>The filter that selects scenarios, as it was given; null when all were asked for.</summary>
    public string? Filter { get; init; }

    /// <summary>Reads this process's environment.</summary>
    /// <param name="knownDefects">The names of all defects that the embedded world can emulate.</param>
    /// <param name="root">From where relative paths are meant.</param>
    /// <exception cref="SettingsInvalidException">Names everything that is wrong.</exception>
    public static ValidationSettings ReadEnvironment(IReadOnlyCollection<string> knownDefects, string root) => Read(
        Environment.GetEnvironmentVariable,
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key),
        knownDefects,
        root);

    /// <summary>Reads and validates the settings.</summary>
    /// <param name="variable">The value of a variable; null when it is not set. Blank values count as not set.</param>
    /// <param name="names">The names of all variables there are, so that a misspelt AVESA_… does not go unseen.</param>
    /// <param name="knownDefects">The names of all defects that the embedded world can emulate.</param>
    /// <param name="root">From where relative paths are meant; null: the current folder.</param>
    /// <exception cref="SettingsInvalidException">Names everything that is wrong.</exception>
    public static ValidationSettings Read(
        Func<string, string?> variable, IEnumerable<string> names, IReadOnlyCollection<string> knownDefects, string? root = null)
    {
        var reader = new SettingsReader(variable);
        var world = reader.World(SettingNames.World);
        var region = reader.Region(SettingNames.Region);
        var minutes = reader.Number(SettingNames.Minutes, 0.1, LongestMinutes, "minutes") is { } given ? TimeSpan.FromMinutes(given) : (TimeSpan?)null;
        var settings = new ValidationSettings
        {
            World = world,
            Region = region,
            Source = Account(reader, AccountSide.Source, world, region),
            Production = Account(reader, AccountSide.Production, world, region),
            SourceStoppedAt = reader.Instant(SettingNames.SourceStoppedAt),
            CutoverAt = reader.Instant(SettingNames.CutoverAt),
            AllowInvoke = reader.Flag(SettingNames.AllowInvoke) ?? world == World.Embedded,
            EmulatedDefects = reader.NamesOf(SettingNames.EmulatedDefects, "a defect", knownDefects),
            Output = reader.Text(SettingNames.Output) ?? DefaultOutput,
            TableLimits = new TableLimits { ReadUnitsPerSecond = reader.Number(SettingNames.ReadUnits, 1, MostReadUnits, "read units a second"), Time = minutes },
            ObjectLimits = new ObjectLimits
            {
                RequestsPerSecond = reader.Number(SettingNames.RequestsPerSecond, 1, MostRequestsPerSecond, "requests a second") ?? ObjectLimits.DefaultRequestsPerSecond,
                ContentBytes = (long?)reader.Number(SettingNames.ContentBytes, 0, MostContentBytes, "bytes") ?? ObjectLimits.DefaultContentBytes,
                Time = minutes,
            },
            RunId = RunIdOf(reader, variable),
            Commit = CommitOf(reader, variable),
            Valid = TimeSpan.FromHours(reader.Number(SettingNames.ValidHours, 0.1, LongestValidHours, "hours") ?? DefaultValidHours),
            Waivers = reader.Text(SettingNames.Waivers),
            MaxWaivers = (int?)reader.Number(SettingNames.MaxWaivers, 0, 100, "waivers") ?? DefaultMaxWaivers,
            Attestations = reader.Text(SettingNames.Attestations),
            Workflow = reader.Text(SettingNames.Workflow),
            ValidationDecisions = reader.Text(SettingNames.ValidationDecision)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Given = [.. SettingNames.All.Where(name => reader.Text(name) is not null).Select(name => new GivenSetting(name, reader.Text(name)!))],
            Filter = reader.Text(SettingNames.Filter),
        };
        settings.RefuseContradictions(reader);
        settings.RefuseOwnDecision(reader, root ?? Environment.CurrentDirectory);
        reader.RefuseUnknown(names);
        return reader.Problems is [] ? settings : throw new SettingsInvalidException(reader.Problems);
    }

    /// <summary>Where the reports go, whatever else is wrong with the settings: an old GO must not outlive a run that could not begin.</summary>
    public static string OutputOf(Func<string, string?> variable) => new SettingsReader(variable).Text(SettingNames.Output) ?? DefaultOutput;

    private static string RunIdOf(SettingsReader reader, Func<string, string?> variable) =>
        reader.Text(SettingNames.RunId)
        ?? (variable("GITHUB_RUN_ID") is { Length: > 0 } run ? $"{run}-{variable("GITHUB_RUN_ATTEMPT")}" : $"{Guid.CreateVersion7():N}");

    private static string? CommitOf(SettingsReader reader, Func<string, string?> variable)
    {
        var given = reader.Text(SettingNames.Commit);
        if (given is not null && !CommitPattern().IsMatch(given))
        {
            reader.Wrong($"{SettingNames.Commit} is '{given}': the forty hexadecimal digits of a commit are expected.");
        }

        return given ?? (variable("GITHUB_SHA") is { Length: > 0 } commit ? commit : null);
    }

    [GeneratedRegex("^[0-9a-f]{40}$")]
    private static partial Regex CommitPattern();

    private static AccountSettings? Account(SettingsReader reader, AccountSide side, World world, string region)
    {
        var (profile, account) = side == AccountSide.Source
            ? (SettingNames.SourceProfile, SettingNames.SourceAccount)
            : (SettingNames.ProductionProfile, SettingNames.ProductionAccount);
        var given = reader.Text(profile) is not null || reader.Text(account) is not null;
        return given || world == World.Live
            ? new AccountSettings(side, reader.Required(profile, "the name of an AWS profile"), reader.AccountId(account), region)
            : null;
    }

    private void RefuseContradictions(SettingsReader reader)
    {
        if (Source is { ExpectedAccountId.Length: > 0 } && Source.ExpectedAccountId == Production?.ExpectedAccountId)
        {
            reader.Wrong($"{SettingNames.SourceAccount} and {SettingNames.ProductionAccount} are both '{Source.ExpectedAccountId}': two different accounts are expected.");
        }

        if (Source is { Profile.Length: > 0 } && Source.Profile == Production?.Profile)
        {
            reader.Wrong($"{SettingNames.SourceProfile} and {SettingNames.ProductionProfile} are both '{Source.Profile}': a profile for each account is expected.");
        }

        if (SourceStoppedAt > CutoverAt)
        {
            reader.Wrong($"{SettingNames.SourceStoppedAt} is '{SourceStoppedAt:O}', later than {SettingNames.CutoverAt} '{CutoverAt:O}': "
                + "the source stops before production starts.");
        }

        if (World == World.Live && EmulatedDefects.Count > 0)
        {
            reader.Wrong($"{SettingNames.EmulatedDefects} is '{string.Join(',', EmulatedDefects)}': no defects are expected in the live world.");
        }
    }

    private void RefuseOwnDecision(SettingsReader reader, string root)
    {
        var own = new OwnDecision(Output, root);
        foreach (var path in ValidationDecisions.Where(own.Is))
        {
            reader.Wrong($"{SettingNames.ValidationDecision} has '{path}', which is where this run writes its own decision ({SettingNames.Output} is '{Output}'), "
                + $"so what was there is gone: the decision of another run is expected. Validate again with an {SettingNames.Output} of its own, and name what that leaves.");
        }
    }
}

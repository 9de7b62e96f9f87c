using System.Globalization;
using Avesa.Validation.Gate;

namespace Avesa.Validation.Reports.Page;

/// <summary>Makes the texts that say who looked, where and when.</summary>
internal static class RunBuilder
{
    private const int ShortCommit = 12;

    public static RunView Build(RunEnvelope run, PageDetail detail) => new(
        detail.Show(run.Id),
        detail.Brief(run.Id),
        detail.Show(run.Commit ?? "unknown"),
        detail.Brief(run.Commit is { Length: > ShortCommit } commit ? commit[..ShortCommit] : run.Commit ?? "unknown"),
        detail.Brief(run.World),
        detail.Brief(run.Region),
        detail.Show(run.Suite),
        detail.Show(run.Catalogue),
        PageText.Moment(run.StartedAt),
        PageText.Iso(run.StartedAt),
        run.EndedAt is { } ended ? PageText.Moment(ended) : "not yet",
        run.EndedAt is { } end ? $"took {PageText.Duration(end - run.StartedAt)}" : "did not come to its end",
        run.UsableUntil is { } until ? PageText.Moment(until) : null,
        run.UsableUntil is { } iso ? PageText.Iso(iso) : null,
        [.. run.Accounts.GroupBy(account => (account.Side, account.Account, account.ExpectedAccount, account.Caller)).Select(same => Account([.. same], detail))],
        [.. Given(run).Select(setting => new SettingView(detail.Show(setting.Name), detail.Show(setting.Value)))]);

    // The embedded world has each account at two moments.
    private static AccountView Account(IReadOnlyList<AccountEvidence> moments, PageDetail detail)
    {
        var account = moments[0];
        return new AccountView(
            detail.Brief(PageText.Titled(account.Side)),
            detail.Brief(account.Account ?? account.ExpectedAccount),
            account.Account is null ? "is expected, nobody is proven" : account.Account == account.ExpectedAccount ? null : detail.Brief($"{account.ExpectedAccount} was expected"),
            detail.Show(account.Caller ?? "no caller"),
            detail.Brief(account.Caller is { } arn ? arn[(arn.LastIndexOf(':') + 1)..] : "no caller"),
            detail.Brief(string.Join(", ", moments.Select(moment => moment.Profile).Distinct(StringComparer.Ordinal))),
            moments.Select(moment => moment.ClockSkewSeconds).OfType<double>().DefaultIfEmpty(double.NaN).MaxBy(Math.Abs) is var skew && double.IsNaN(skew)
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{skew:+0.0;-0.0;0.0} s"));
    }

    private static IEnumerable<GivenSetting> Given(RunEnvelope run) =>
    [
        .. run.Filter is { Length: > 0 } filter ? [new GivenSetting("Filter", filter)] : Array.Empty<GivenSetting>(),
        .. run.Defects.Count > 0 ? [new GivenSetting("Broken on purpose", string.Join(", ", run.Defects))] : Array.Empty<GivenSetting>(),
        .. run.Settings,
    ];
}

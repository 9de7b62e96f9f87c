using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects.Metadata;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary>What was asked for of one kind.</summary>
/// <param name="Given">Whether the option stands in the command line.</param>
/// <param name="Names">With which names; none means all of the checklist.</param>
internal sealed record Asked(bool Given, IReadOnlyList<string> Names);

/// <summary>What is compared: everything that the checklist names, or what was asked for.</summary>
/// <param name="estate">What the checklist names.</param>
/// <param name="floor">How equality of objects has to be known; null: as the checklist says.</param>
/// <param name="metadata">Of how many objects the metadata are compared; null: as the checklist says.</param>
/// <param name="seed">What draws those.</param>
internal sealed class Scope(MovedEstate estate, Strength? floor, int? metadata, string seed)
{
    /// <summary>The comparisons.</summary>
    /// <param name="tables">The tables that were asked for.</param>
    /// <param name="buckets">The buckets.</param>
    /// <param name="secrets">The secrets.</param>
    /// <exception cref="UsageException">A name is none, or two comparisons are the same.</exception>
    public IReadOnlyList<Comparison> Comparisons(Asked tables, Asked buckets, Asked secrets)
    {
        var everything = !tables.Given && !buckets.Given && !secrets.Given;
        List<Comparison> all =
        [
            .. Of(tables, estate.Tables.Select(Comparison.Of), Table),
            .. Of(buckets, [Comparison.Of(estate.Bucket, Floor, Draw)], Bucket),
            .. Of(secrets, [Comparison.Of(estate.Secrets)], Secrets),
        ];
        return all.GroupBy(comparison => comparison.Name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new UsageException($"{twice.Key} is asked for {twice.Count()} times: once is enough.")
            : all;

        IEnumerable<Comparison> Of(Asked asked, IEnumerable<Comparison> ofChecklist, Func<string, Comparison> named) =>
            asked.Names.Count > 0 ? asked.Names.Select(named) : asked.Given || everything ? ofChecklist : [];
    }

    private Strength Floor => floor ?? estate.Objects.Floor;

    private ObjectDraw Draw => new(metadata ?? estate.Objects.Metadata, seed);

    private Comparison Table(string asked)
    {
        var (source, production) = Pair(asked, "--table");
        var known = estate.Tables.Where(table => production is null ? table.Source == source || table.Production == source : table.Source == source && table.Production == production);
        return known.FirstOrDefault() is { } table ? Comparison.Of(table) : Comparison.OfTables(source, production ?? source);
    }

    private Comparison Bucket(string asked)
    {
        var (source, production) = Pair(asked, "--bucket");
        return Comparison.Of(
            production is null && (source == estate.Bucket.Source || source == estate.Bucket.Production) ? estate.Bucket : new MigratedBucket(source, production ?? source), Floor, Draw);
    }

    private static Comparison Secrets(string asked)
    {
        try
        {
            return Comparison.Of(new SecretNames(asked));
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"--secrets is '{asked}': {wrong.Message}");
        }
    }

    private static (string Source, string? Production) Pair(string asked, string option) => asked.Split('=') switch
    {
        [{ Length: > 0 } both] => (both, null),
        [{ Length: > 0 } source, { Length: > 0 } production] => (source, production),
        _ => throw new UsageException($"{option} is '{asked}': a name is expected, or the source's and production's as SOURCE=PRODUCTION."),
    };
}

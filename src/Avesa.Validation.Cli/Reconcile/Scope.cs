namespace Avesa.Validation.Cli.Reconcile;

/// <summary>What is compared: everything that the checklist names, or what was asked for by name.</summary>
/// <param name="estate">What the checklist names.</param>
/// <param name="tables">The tables that were asked for.</param>
internal sealed class Scope(MovedEstate estate, IReadOnlyList<string> tables)
{
    /// <summary>The comparisons.</summary>
    /// <exception cref="UsageException">A name is none.</exception>
    public IReadOnlyList<Comparison> Comparisons => tables.Count == 0 ? [.. estate.Tables.Select(Comparison.Of)] : [.. tables.Select(Table)];

    private Comparison Table(string asked)
    {
        var (source, production) = Pair(asked, "--table");
        var known = estate.Tables.Where(table => production is null ? table.Source == source || table.Production == source : table.Source == source && table.Production == production);
        return known.FirstOrDefault() is { } table ? Comparison.Of(table) : Comparison.OfTables(source, production ?? source);
    }

    private static (string Source, string? Production) Pair(string asked, string option) => asked.Split('=') switch
    {
        [{ Length: > 0 } both] => (both, null),
        [{ Length: > 0 } source, { Length: > 0 } production] => (source, production),
        _ => throw new UsageException($"{option} is '{asked}': a name is expected, or the source's and production's as SOURCE=PRODUCTION."),
    };
}

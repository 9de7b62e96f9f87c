using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>What the Background of the running scenario has named so far.</summary>
public sealed class EstateInFeature
{
    private IReadOnlyList<MigratedTable>? tables;
    private MigratedBucket? bucket;
    private SecretNames? secrets;
    private IReadOnlyList<ScheduledFunction>? functions;
    private IReadOnlyList<string>? regions;

    public IReadOnlyList<MigratedTable> Tables
    {
        get => tables ?? throw Missing("the tables");
        set => tables = value;
    }

    public MigratedBucket Bucket
    {
        get => bucket ?? throw Missing("the bucket");
        set => bucket = value;
    }

    public SecretNames Secrets
    {
        get => secrets ?? throw Missing("the secrets");
        set => secrets = value;
    }

    public IReadOnlyList<ScheduledFunction> Functions
    {
        get => functions ?? throw Missing("the functions");
        set => functions = value;
    }

    /// <summary>The regions that production may use, where a feature looks at more than the checklist's one.</summary>
    public IReadOnlyList<string> Regions
    {
        get => regions ?? throw Missing("the regions");
        set => regions = value;
    }

    public IEnumerable<string> FunctionNames => Functions.Select(function => function.Name);

    /// <summary>The table whose key is the tenant alone.</summary>
    public MigratedTable TenantTable => Tables.Where(table => table.SortKey is null).ToList() is [var only] ? only : throw Missing("exactly one table without a sort key, that of the tenants,");

    /// <summary>The table whose key is the tenant and something of it.</summary>
    public MigratedTable WatermarkTable => Tables.Where(table => table.SortKey is not null).ToList() is [var only] ? only : throw Missing("exactly one table with a sort key, that of the watermarks,");

    /// <summary>A function of the Background.</summary>
    public ScheduledFunction Function(string name) => Functions.SingleOrDefault(function => function.Name == name)
        ?? throw new ChecklistException($"The feature's Background names no function \"{name}\", so its schedule is not known: add it to the functions.");

    /// <summary>Every function with every row of a table.</summary>
    public IEnumerable<(string Function, T Row)> WithEachFunction<T>(IReadOnlyList<T> rows) => FunctionNames.SelectMany(_ => rows, (function, row) => (function, row));

    /// <summary>Every region with every row of a table.</summary>
    public IEnumerable<(string Region, T Row)> InEachRegion<T>(IReadOnlyList<T> rows) => Regions.SelectMany(_ => rows, (region, row) => (region, row));

    public PlannedEstate Planned => new(Tables, Bucket, Secrets, Functions);

    private static ChecklistException Missing(string what) => new($"This step needs {what} of the estate: name them in the feature's Background, before the functions.");
}

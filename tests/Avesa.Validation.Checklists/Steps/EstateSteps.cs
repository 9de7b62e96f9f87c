using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>The Background: which tables, bucket, secrets and functions the checklist is about.</summary>
[Binding]
public sealed class EstateSteps(EstateInFeature estate, Stage stage)
{
    [Given("the tables")]
    public void Tables(DataTable table) => estate.Tables = table.Rows(
        ["source", "production", "partition key", "sort key"],
        row => new MigratedTable(
            row["source"],
            row["production"],
            KeyAttribute.Parse(row["partition key"]),
            row["sort key"].Length == 0 ? null : KeyAttribute.Parse(row["sort key"])));

    [Given("the bucket {string}, in production {string}")]
    public void Bucket(string source, string production) => estate.Bucket = new MigratedBucket(source, production);

    [Given("the secrets {string}")]
    public void Secrets(string template) => estate.Secrets = new SecretNames(template);

    [Given("the regions")]
    public void Regions(DataTable table)
    {
        estate.Regions = table.Rows(["region"], row => row["region"]);
        stage.Prefetch(estate.Regions);
    }

    [Given("the functions")]
    public void Functions(DataTable table)
    {
        estate.Functions = table.Rows(["function", "schedule"], row => new ScheduledFunction(row["function"], row["schedule"]));
        stage.Prefetch(estate.Planned);
    }
}

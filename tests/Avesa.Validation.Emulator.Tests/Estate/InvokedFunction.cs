using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Estate;

public sealed class InvokedFunction
{
    private readonly BuiltEstate estate = new();

    private Account Production => estate.Production(estate.Before);

    private Function Ingestion => Production.Functions["avesa-connectwise-ingestion-prod"];

    [Fact]
    public void Answers_404_in_the_payload_for_a_tenant_that_is_not_configured()
    {
        var result = Ingestion.Run!(new JsonObject { ["tenant_id"] = "nobody" }, "a-request", estate.Before.Now);

        result.FunctionError.Should().BeNull();
        result.Payload!.ToJsonString().Should().Be("""{"statusCode":404,"body":"{\u0022error\u0022:\u0022Tenant nobody is not configured\u0022}"}""");
        LinesOf("a-request").Should().HaveCount(4).And.ContainSingle(line => line.EndsWith("\tTenant nobody is not configured\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Logs_a_whole_run_that_found_nothing_and_is_counted()
    {
        var objects = Production.Buckets["data-storage-msp-prod"].Objects.Count;
        var result = Ingestion.Run!(new JsonObject { ["test"] = true }, "a-request", estate.Before.Now);

        result.Payload!["statusCode"]!.GetValue<int>().Should().Be(200);
        LinesOf("a-request").Should().HaveCount(3 + 2 + (34 * 4)).And.Contain(line => line.EndsWith("\tIngestion completed\n", StringComparison.Ordinal));
        BuiltEstate.Metric(Production, "AWS/Lambda", "Invocations", "FunctionName", Ingestion.Name).Should().HaveCount(2);
        Production.Buckets["data-storage-msp-prod"].Objects.Count.Should().Be(objects);
    }

    [Fact]
    public void Answers_500_when_its_environment_names_a_table_that_is_not_there()
    {
        Ingestion.Environment["TENANT_SERVICES_TABLE"] = "TenantServices-prod";

        var result = Ingestion.Run!(new JsonObject { ["test"] = true }, "a-request", estate.Before.Now);

        result.Payload!["statusCode"]!.GetValue<int>().Should().Be(500);
        LinesOf("a-request").Should().ContainSingle(line => line.StartsWith("[ERROR]\t", StringComparison.Ordinal));
    }

    private List<string> LinesOf(string requestId) =>
        [.. BuiltEstate.Log(Production, Ingestion.Name).Select(logged => logged.Message).Where(line => line.Contains(requestId, StringComparison.Ordinal))];
}

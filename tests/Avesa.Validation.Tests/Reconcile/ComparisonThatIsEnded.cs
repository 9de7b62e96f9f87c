using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Reconcile;

public sealed class ComparisonThatIsEnded : IAsyncLifetime
{
    private const string Acme = """{"tenant_id":{"S":"acme"},"seats":{"N":"12"}}""";
    private const string Zeta = """{"tenant_id":{"S":"zeta"},"seats":{"N":"7"}}""";

    private readonly ReconcileProgram avesa = new();

    public ValueTask InitializeAsync() => avesa.InitializeAsync();

    public ValueTask DisposeAsync() => avesa.DisposeAsync();

    [Theory]
    [InlineData("DescribeTable", "unproven   It was cancelled")]
    [InlineData("Scan", "which is not all: nothing was compared.")]
    public async Task Is_unproven_and_says_how_far_it_came(string operation, string says)
    {
        avesa.Tables("TenantServices", [Acme, Zeta], [Zeta, Acme]);
        EndAt(operation, 1);

        var (code, output, _) = await avesa.Run("--table", "TenantServices");

        code.Should().Be(3);
        output.Should().StartWith("unproven   It was cancelled ").And.Contain(says).And.EndWith("UNPROVEN: 1 compared, 0 equal, 0 different, 1 unproven.\n");
    }

    [Fact]
    public async Task Keeps_what_it_had_found()
    {
        avesa.Tables("TenantServices", [Acme, Zeta], [Acme]);
        EndAt("BatchGetItem", 3);

        var (code, output, _) = await avesa.Run("--table", "TenantServices");

        code.Should().Be(3, "a difference that was seen once may be a write under way");
        output.Should().Contain("before all items that differ had been looked at again. 1 items of TenantServices-prod and TenantServices differed until then.");
        avesa.Differences.Select(line => $"{line.GetProperty("side")} {line.GetProperty("state")} {line.GetProperty("key")}").Should().Equal("""missing seen-once {"tenant_id":{"S":"zeta"}}""");
    }

    [Fact]
    public async Task Keeps_the_objects_that_it_had_found()
    {
        var (source, production) = (avesa.Source.AddBucket("data-storage-msp"), avesa.Production.AddBucket("data-storage-msp-prod"));
        source.Objects.Put(Arranged.Stored("a", "one"));
        production.Objects.Put(Arranged.Stored("b", "other"));
        EndAt("HeadObject", 1);

        var (code, output, _) = await avesa.Run("--bucket");

        code.Should().Be(3, "as of tables, what was seen to differ once may have been on its way");
        output.Should().Contain("The comparison of s3://data-storage-msp and s3://data-storage-msp-prod was ended early").And.Contain("2 differed, and were seen to differ once.");
        avesa.Differences.Select(line => $"{line.GetProperty("side")} {line.GetProperty("state")} {line.GetProperty("key")}")
            .Should().Equal("""missing seen-once {"Key":"a"}""", """extra seen-once {"Key":"b"}""");
    }

    [Fact]
    public async Task Is_unproven_where_the_accounts_were_not_even_proven()
    {
        EndAt("GetCallerIdentity", 1);

        var (code, output, error) = await avesa.Run();

        code.Should().Be(3);
        output.Should().BeEmpty();
        error.Should().Be("avesa: It was ended before the accounts were proven: nothing was compared.\n");
    }

    private void EndAt(string operation, int number)
    {
        var seen = 0;
        avesa.OnCall = call =>
        {
            if (call.Operation == operation && Interlocked.Increment(ref seen) == number)
            {
                avesa.End();
            }
        };
    }
}

using Avesa.Validation.Checks.Stacks;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Stacks;

public sealed class DeployedStack(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly StackIsComplete Check = new("Pipeline-prod");

    [Theory]
    [InlineData("CREATE_COMPLETE")]
    [InlineData("UPDATE_COMPLETE")]
    [InlineData("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS")]
    [InlineData("IMPORT_COMPLETE")]
    public async Task Is_held_when_its_last_operation_succeeded(string status)
    {
        Put("Pipeline-prod", status);
        (await migration.OfProduction(Check)).ShouldBeHeld($"Pipeline-prod is {status} since 2026-11-20 10:00:00Z.");
    }

    [Theory]
    [InlineData("CREATE_IN_PROGRESS")]
    [InlineData("CREATE_FAILED")]
    [InlineData("ROLLBACK_COMPLETE")]
    [InlineData("UPDATE_IN_PROGRESS")]
    [InlineData("UPDATE_ROLLBACK_COMPLETE")]
    [InlineData("UPDATE_ROLLBACK_FAILED")]
    [InlineData("IMPORT_ROLLBACK_COMPLETE")]
    [InlineData("DELETE_FAILED")]
    [InlineData("REVIEW_IN_PROGRESS")]
    public async Task Is_broken_by_every_other_status(string status)
    {
        Put("Pipeline-prod", status);
        (await migration.OfProduction(Check)).ShouldBeBroken(("Pipeline-prod", status));
    }

    [Fact]
    public async Task Is_broken_with_the_reason()
    {
        Put("Pipeline-prod", "ROLLBACK_COMPLETE").StatusReason = "Resource creation cancelled";
        (await migration.OfProduction(Check)).ShouldBeBroken(("Pipeline-prod", "ROLLBACK_COMPLETE (Resource creation cancelled)"));
    }

    [Fact]
    public async Task Is_broken_when_absent_however_similar_the_others_names_are()
    {
        migration.Production.Stacks.Clear();
        Put("Pipeline-prod-2", "CREATE_COMPLETE");
        Put("Pipeline", "CREATE_COMPLETE");
        (await migration.OfProduction(Check)).ShouldBeBroken(("Pipeline-prod", "none"));
    }

    [Fact]
    public async Task Is_found_on_the_listings_second_page()
    {
        for (var number = 0; number < 100; number++)
        {
            Put($"A{number:D3}", "CREATE_COMPLETE");
        }

        Put("Pipeline-prod", "CREATE_COMPLETE");
        (await migration.OfProduction(Check)).ShouldBeHeld("Pipeline-prod is CREATE_COMPLETE");
        migration.Calls.Count(call => call.Operation == "DescribeStacks").Should().BeGreaterThan(1);
        migration.Production.Stacks.Clear();
    }

    [Fact]
    public async Task Is_unproven_when_unreadable() =>
        (await migration.Without(migration.Production, "cloudformation:DescribeStacks", () => migration.OfProduction(Check))).ShouldBeUnproven("cloudformation:DescribeStacks");

    private Emulated.Stack Put(string name, string status) => migration.Production.Stacks[name] = new Emulated.Stack
    {
        Name = name,
        Id = migration.Production.ArnOf("cloudformation", $"stack/{name}/1"),
        Status = status,
        Created = DateTimeOffset.Parse("2026-11-20T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
    };
}

using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Stacks;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class StackSteps(ProductionVerifier production)
{
    [Then("each of these stacks is complete and was not rolled back")]
    public async Task AreComplete(DataTable table) =>
        (await production.VerifyEach(table.Rows(["stack"], row => row["stack"]), stack => new StackIsComplete(stack))).Should().Hold();

    [Then("the stacks named {string} are exactly")]
    public async Task AreExactly(string beginning, DataTable table) =>
        (await production.Verify(new StacksAreExactly(beginning.TrimEnd('…'), table.Rows(["stack"], row => row["stack"])))).Should().Hold();

    [Then("none of these stacks has drifted since it was deployed, as seen within the last {int} days")]
    public async Task HaveNotDrifted(int days, DataTable table) =>
        (await production.VerifyEach(table.Rows(["stack"], row => row["stack"]), stack => new StackHasNotDrifted(stack, days))).Should().Hold();
}

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
}

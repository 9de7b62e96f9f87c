using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Pipelines;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class PipelineSteps(WorkflowOfRun workflow, ProductionVerifier production)
{
    [Then("the workflow has a gate that validates {string} after each job that deploys")]
    public async Task HasGate(string phase) => (await production.Verify(new WorkflowHasGate(workflow.Path, phase))).Should().Hold();

    [Then("each job of the workflow that deploys does so from the environment {string}")]
    public async Task DeploysFrom(string environment) => (await production.Verify(new WorkflowDeploysFrom(workflow.Path, environment))).Should().Hold();

    [Then("the workflow, and what it calls, signs in without a key that lives long")]
    public async Task HoldsNoKeys() => (await production.Verify(new WorkflowHoldsNoKeys(workflow.Path))).Should().Hold();
}

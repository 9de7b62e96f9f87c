using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The CloudFormation stacks: plan 1.3's three, the deployment tool's own, and a first attempt that was deleted but stays listed.</summary>
internal static class StackEstate
{
    /// <summary>Fills CloudFormation of one account.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        var (created, deployed) = side.IsProduction
            ? (timeline.ProductionCreated, timeline.ProductionDeployed)
            : (timeline.SourceCreated, timeline.SourceDeployed);
        AddStack(side, "CDKToolkit", "CREATE_COMPLETE", created, null).Resources.AddRange(
        [
            new("StagingBucket", $"cdk-hnb659fds-assets-{side.Account.Id}-{Side.Region}", "AWS::S3::Bucket", "CREATE_COMPLETE"),
            new("DeploymentActionRole", $"cdk-hnb659fds-deploy-role-{side.Account.Id}-{Side.Region}", "AWS::IAM::Role", "CREATE_COMPLETE"),
        ]);
        foreach (var stage in (string[])(side.IsProduction ? ["prod"] : ["dev", "staging", "prod"]))
        {
            AddStack(side, $"ConnectWiseDataPipeline-{stage}", "UPDATE_COMPLETE", created, deployed).Resources.AddRange(PipelineResources(side, stage));
            AddStack(side, $"ConnectWiseBackfill-{stage}", "CREATE_COMPLETE", deployed.AddMinutes(-4), null).Resources.Add(
                new("BackfillInitiator", $"avesa-backfill-initiator-{stage}", "AWS::Lambda::Function", "CREATE_COMPLETE"));
        }

        if (side.IsProduction)
        {
            AddProductionsOwn(side, created, deployed);
        }
    }

    private static void AddProductionsOwn(Side side, DateTimeOffset created, DateTimeOffset deployed)
    {
        AddStack(side, "ConnectWiseMonitoring-prod", "CREATE_COMPLETE", deployed.AddMinutes(-2), null).Resources.AddRange(
        [
            new("AVESAProductionDashboard", "AVESA-Production-Overview", "AWS::CloudWatch::Dashboard", "CREATE_COMPLETE"),
            new("CrossAccountMonitoringRole", "avesa-cross-account-monitoring", "AWS::IAM::Role", "CREATE_COMPLETE"),
        ]);
        var deleted = AddStack(side, "ConnectWiseMonitoring-prod", "DELETE_COMPLETE", created.AddDays(1), null, "first attempt");
        deleted.Deleted = created.AddDays(1).AddMinutes(6);
    }

    private static IEnumerable<StackResource> PipelineResources(Side side, string stage)
    {
        yield return new StackResource("DataPipelineRole", $"avesa-data-pipeline-{stage}-role", "AWS::IAM::Role", "CREATE_COMPLETE");
        foreach (var pipeline in PipelineFunction.All)
        {
            var name = $"{pipeline.Name[..^"prod".Length]}{stage}";
            yield return new StackResource($"{pipeline.ScheduleLogicalId}Function", name, "AWS::Lambda::Function", "UPDATE_COMPLETE");
            yield return new StackResource($"{pipeline.ScheduleLogicalId}Logs", $"/aws/lambda/{name}", "AWS::Logs::LogGroup", "CREATE_COMPLETE");
            yield return new StackResource(
                pipeline.ScheduleLogicalId,
                stage == "prod" ? pipeline.ScheduleName(side) : $"ConnectWiseDataPipeline-{stage}-{pipeline.ScheduleLogicalId}",
                pipeline.UsesScheduler ? "AWS::Scheduler::Schedule" : "AWS::Events::Rule",
                "CREATE_COMPLETE");
        }
    }

    private static Stack AddStack(Side side, string name, string status, DateTimeOffset created, DateTimeOffset? updated, string attempt = "")
    {
        var id = side.Account.ArnOf("cloudformation", $"stack/{name}/{side.Seed.At(name).At(attempt).Uuid()}");
        var stack = new Stack { Name = name, Id = id, Status = status, Created = created, Updated = updated };
        stack.Tags["Project"] = "AVESA";
        if (side.IsProduction)
        {
            (stack.DriftStatus, stack.DriftChecked) = ("IN_SYNC", (updated ?? created).AddHours(1));
        }

        side.Account.Stacks[id] = stack;
        return stack;
    }
}

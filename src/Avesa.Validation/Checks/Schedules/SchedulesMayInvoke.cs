using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Schedules;

/// <summary>
/// EventBridge is permitted to start the function: a rule by the function's resource policy, a schedule by its role, which Scheduler must be
/// able to assume. A schedule without the permission fails silently.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-lambda-permissions</remarks>
public sealed record SchedulesMayInvoke(string Function) : ICheck
{
    private const string Action = "lambda:InvokeFunction";

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var (schedules, _) = await account.SchedulesOf(Function);
        return Verdict.Worst(
            await Task.WhenAll(schedules.Select(schedule => schedule.RoleArn is { } role ? ByRole(account, schedule, role) : ByPolicy(account, schedule))),
            $"The {account.Side} account has no schedule for {Function}, so nothing is permitted or refused.");
    }

    private async Task<Verdict> ByPolicy(Account account, ScheduleFacts schedule)
    {
        var context = new Dictionary<string, string> { ["aws:sourcearn"] = schedule.Arn, ["aws:sourceaccount"] = account.Id };
        var policy = PolicyDocument.Parse(await account.Lambda.Policy(Function));
        return Judge(schedule, policy.Ask(new PolicyQuestion("events.amazonaws.com", "", Action, schedule.TargetArn, context)), "events.amazonaws.com", "the function's resource policy", schedule.TargetArn);
    }

    private async Task<Verdict> ByRole(Account account, ScheduleFacts schedule, string roleArn)
    {
        var service = schedule.Kind == ScheduleKind.Scheduler ? "scheduler.amazonaws.com" : "events.amazonaws.com";
        var role = await account.Iam.Role(roleArn[(roleArn.LastIndexOf('/') + 1)..]);
        if (role is null || role.Arn != roleArn)
        {
            return new Broken($"The role of {schedule.Name} does not exist.", Proof.Read, [new Finding(schedule.Arn, $"the role {roleArn}", "none", "Deploy the schedules again.")]);
        }

        // Scheduler names the schedule's group, never the schedule: https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
        var origin = schedule.Kind == ScheduleKind.Scheduler ? account.ArnOf("scheduler", $"schedule-group/{schedule.Name.Split('/')[0]}") : schedule.Arn;
        var context = new Dictionary<string, string> { ["aws:sourceaccount"] = account.Id, ["aws:sourcearn"] = origin };
        var trust = Judge(schedule, PolicyDocument.Parse(role.TrustPolicy).Ask(new PolicyQuestion(service, "", "sts:AssumeRole", roleArn, context)), service, "the role's trust policy", roleArn);
        var denials = await RoleDenials.Of(account, roleArn, [(Action, schedule.TargetArn)]) ?? [];
        var simulated = await account.Iam.Simulate(roleArn, [Action], [schedule.TargetArn]);
        Verdict permitted = simulated switch
        {
            [{ MissingContext.Count: > 0 } open] => new Unproven($"Whether {roleArn} may start {schedule.TargetArn} hangs on {string.Join(", ", open.MissingContext)}, which the simulation does not know."),
            [{ Allowed: true }] when denials.Count > 0 => new Unproven(denials[0].Undecided(role.Name)),
            [{ Allowed: true }] => new Held($"{schedule.Name} may start {Function} with {role.Name} (simulated).", Proof.Simulated),
            [var refused] => new Broken($"{schedule.Name} may not start {Function}.", Proof.Simulated, [new Finding(roleArn, $"{Action} permitted on {schedule.TargetArn}", refused.Decision, $"Permit {Action} in the schedule's role.")]),
            _ => new Unproven($"IAM's simulation for {roleArn} gave {simulated.Count} answers to one question."),
        };
        return Verdict.Worst([trust, permitted], "");
    }

    private Verdict Judge(ScheduleFacts schedule, PolicyAnswer answer, string service, string policy, string subject) => answer.Consent switch
    {
        Consent.Allows => new Held($"{policy} lets {service} act for {schedule.Name}.", Proof.Read),
        Consent.Depends => new Unproven($"Whether {policy} lets {service} act for {schedule.Name} hangs on the condition of \"{answer.Statement!.Id}\", which cannot be decided here: read it."),
        _ => new Broken(
            $"{schedule.Name} may not start {Function}.",
            Proof.Read,
            [new Finding(subject, $"{policy} lets {service} act for {schedule.Arn}", answer.Consent == Consent.Denies ? $"a denial in \"{answer.Statement!.Id}\"" : "no statement that does", "Deploy the schedules again, or add the permission with aws lambda add-permission.")]),
    };
}

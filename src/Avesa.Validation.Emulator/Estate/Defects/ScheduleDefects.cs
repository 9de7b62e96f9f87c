using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>The functions would not be run as planned (PRE-06).</summary>
internal static class ScheduleDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("schedule-expression", "Production's ingestion is scheduled every two hours.", moment =>
            moment.Production.RuleOf(Broken.Ingestion).ScheduleExpression = "rate(2 hours)"),
        Defect.Before("schedule-targets-alias", "The schedule of the tickets transform runs an alias that does not exist.", moment =>
        {
            var rule = moment.Production.RuleOf(Broken.Tickets);
            rule.Targets[0] = rule.Targets[0] with { Arn = $"{rule.Targets[0].Arn}:live" };
        }),
        Defect.Before("schedule-not-permitted", "EventBridge is not permitted to invoke the companies transform.", moment =>
            moment.Production.Functions[Broken.Companies].Policy = null),
        Defect.Before("schedule-missing", "The schedule of the contacts transform does not exist in production.", moment =>
        {
            var arn = moment.Production.Functions[Broken.Contacts].Arn;
            moment.Production.Schedules.TryRemove(moment.Production.Schedules.Single(pair => pair.Value.TargetArn == arn));
        }),
        Defect.Before("schedule-enabled-twice", "The schedules of the time entries transform are enabled in the source and in production at once.", moment =>
        {
            moment.Source.RuleOf(Broken.TimeEntries).State = "ENABLED";
            moment.Production.RuleOf(Broken.TimeEntries).State = "ENABLED";
        }),
        Defect.Before("schedule-role-missing", "The role with which the contacts transform is started does not exist.", moment =>
            moment.Production.Roles.TryRemove("avesa-scheduler-prod-role", out _)),
        Defect.Before("schedule-role-powerless", "The role with which the contacts transform is started may not invoke it.", moment =>
            moment.Production.Roles.GetOrAdd("avesa-scheduler-prod-role", name => new IamRole { Name = name, Arn = $"arn:aws:iam::{Side.ProductionId}:role/{name}", Id = "AROASCHEDULER2EXAMPLE", TrustPolicy = Policies.TrustService("scheduler.amazonaws.com") }).InlinePolicies["invoke"] =
                """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"lambda:GetFunction","Resource":"*"}]}"""),
        Defect.Before("schedule-denied", "The policy of the time entries transform denies its rule to invoke it.", moment =>
        {
            var function = moment.Production.Functions[Broken.TimeEntries];
            function.Policy = Broken.WithStatement(
                function.Policy,
                $$"""{"Sid":"paused","Effect":"Deny","Principal":{"Service":"events.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"{{function.Arn}}"}""");
        }),
        Defect.Before("schedule-role-untrusting", "The role with which the contacts transform is started can be assumed by Lambda instead of Scheduler.", moment =>
            moment.Production.Roles["avesa-scheduler-prod-role"].TrustPolicy = Policies.TrustService("lambda.amazonaws.com")),
        Defect.Before("schedule-role-frozen", "A statement of the trust policy of the schedules' role denies Scheduler to assume it.", moment =>
            moment.Production.Roles["avesa-scheduler-prod-role"].TrustPolicy = Broken.WithStatement(
                moment.Production.Roles["avesa-scheduler-prod-role"].TrustPolicy, """{"Sid":"frozen","Effect":"Deny","Principal":{"Service":"scheduler.amazonaws.com"},"Action":"sts:AssumeRole"}""")),
        Defect.Before("rule-with-schedules-role", "The rule of the companies transform was given the role of Scheduler, which does not trust rules.", moment =>
        {
            var rule = moment.Production.RuleOf(Broken.Companies);
            rule.Targets[0] = rule.Targets[0] with { RoleArn = moment.Production.Roles["avesa-scheduler-prod-role"].Arn };
        }),
    ];
}

using System.Globalization;
using System.Net;
using Amazon.Runtime;
using Amazon.Scheduler;
using Amazon.Scheduler.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Scheduler;

[FromAwsDocs("https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListSchedules.html")]
[FromAwsDocs("https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetSchedule.html")]
public sealed class Schedules : IClassFixture<TwoAccounts>
{
    private static readonly DateTimeOffset Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly TwoAccounts accounts;
    private readonly AmazonSchedulerClient scheduler;

    public Schedules(TwoAccounts accounts)
    {
        this.accounts = accounts;
        scheduler = Client(TwoAccounts.SourceKey);
        for (var i = 0; i < 110; i++)
        {
            Add("default", string.Create(CultureInfo.InvariantCulture, $"schedule-{i:D3}"));
        }

        Add("transforms", "tickets").State = "DISABLED";
        Add("transforms", "schedule-000").Input = """{"table":"tickets"}""";
    }

    [Fact]
    public async Task Are_listed_a_hundred_a_page_without_their_expressions()
    {
        var first = await List(new ListSchedulesRequest());
        var second = await List(new ListSchedulesRequest { NextToken = first.NextToken });

        first.Schedules.Should().HaveCount(100);
        second.Schedules.Should().HaveCount(12);
        second.NextToken.Should().BeNull();
        first.Schedules[0].Target.Arn.Should().Be("arn:aws:lambda:us-east-1:123456789012:function:ingestion");
        first.Schedules[0].CreationDate.Should().Be(Created.UtcDateTime);
        first.Schedules.Concat(second.Schedules).Select(schedule => schedule.Arn).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Are_narrowed_by_group_state_and_the_beginning_of_their_names()
    {
        var group = await List(new ListSchedulesRequest { GroupName = "transforms" });
        var disabled = await List(new ListSchedulesRequest { State = ScheduleState.DISABLED });
        var prefix = await List(new ListSchedulesRequest { NamePrefix = "schedule-00" });

        group.Schedules.Select(schedule => schedule.Name).Should().BeEquivalentTo("tickets", "schedule-000");
        disabled.Schedules.Should().ContainSingle().Which.Name.Should().Be("tickets");
        prefix.Schedules.Should().HaveCount(11);
    }

    [Fact]
    public async Task Are_got_whole_from_their_group()
    {
        var inDefault = await Get("schedule-000", null);
        var inGroup = await Get("schedule-000", "transforms");

        inDefault.ScheduleExpression.Should().Be("rate(1 hour)");
        inDefault.ScheduleExpressionTimezone.Should().Be("UTC");
        inDefault.GroupName.Should().Be("default");
        inDefault.Target.RoleArn.Should().Be("arn:aws:iam::123456789012:role/scheduler");
        inDefault.Target.Input.Should().BeNull();
        inDefault.FlexibleTimeWindow.Mode.Should().Be(FlexibleTimeWindowMode.OFF);
        inGroup.Target.Input.Should().Be("""{"table":"tickets"}""");
        inGroup.Arn.Should().Be("arn:aws:scheduler:us-east-1:123456789012:schedule/transforms/schedule-000");
    }

    [Fact]
    public async Task Are_not_found_elsewhere()
    {
        var schedule = () => Get("tickets", null);
        var group = () => List(new ListSchedulesRequest { GroupName = "absent" });

        (await schedule.Should().ThrowAsync<ResourceNotFoundException>().WithMessage("Schedule tickets does not exist.")).Which.StatusCode.Should().Be(HttpStatusCode.NotFound);
        await group.Should().ThrowAsync<ResourceNotFoundException>().WithMessage("Schedule group absent does not exist.");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListScheduleGroups.html")]
    [FromAwsDocs("https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetScheduleGroup.html")]
    public async Task Are_in_groups_of_which_the_default_one_always_exists()
    {
        using var production = Client(TwoAccounts.ProductionKey);

        var ours = await scheduler.ListScheduleGroupsAsync(new ListScheduleGroupsRequest(), TestContext.Current.CancellationToken);
        var theirs = await production.ListScheduleGroupsAsync(new ListScheduleGroupsRequest(), TestContext.Current.CancellationToken);
        var (found, group) = await accounts.Get(TwoAccounts.SourceKey, "scheduler", "/schedule-groups/transforms");
        var (missing, error) = await accounts.Get(TwoAccounts.ProductionKey, "scheduler", "/schedule-groups/transforms");

        ours.ScheduleGroups.Select(listed => listed.Name).Should().Equal("default", "transforms");
        theirs.ScheduleGroups.Select(listed => listed.Name).Should().Equal("default");
        (found, group["State"]!.GetValue<string>()).Should().Be((200, "ACTIVE"));
        (missing, error["Message"]!.GetValue<string>()).Should().Be((404, "Schedule group transforms does not exist."));
    }

    [Fact]
    public async Task Are_refused_with_a_wrong_token_name_or_page_size()
    {
        var token = () => List(new ListSchedulesRequest { NextToken = "made-up" });
        var name = () => Get("a b", null);
        var size = () => List(new ListSchedulesRequest { MaxResults = 101 });

        await token.Should().ThrowAsync<ValidationException>();
        await name.Should().ThrowAsync<ValidationException>().WithMessage("1 validation error detected: Value 'a b' at 'name' failed*");
        await size.Should().ThrowAsync<ValidationException>().WithMessage("*Member must have value less than or equal to 100");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridgescheduler.html")]
    public async Task Are_listed_only_by_who_may_list_all_even_of_one_group()
    {
        using var limited = Client(accounts.Source.AddUser(
            "group-reader", """{"Effect":"Allow","Action":"scheduler:*","Resource":"arn:aws:scheduler:us-east-1:123456789012:schedule/transforms/*"}"""));

        var got = await limited.GetScheduleAsync(new GetScheduleRequest { Name = "tickets", GroupName = "transforms" }, TestContext.Current.CancellationToken);
        var listing = () => limited.ListSchedulesAsync(new ListSchedulesRequest { GroupName = "transforms" }, TestContext.Current.CancellationToken);

        got.Name.Should().Be("tickets");
        (await listing.Should().ThrowAsync<AmazonSchedulerException>().WithMessage("*scheduler:ListSchedules on resource: arn:aws:scheduler:us-east-1:123456789012:schedule/*/* because*"))
            .Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private AmazonSchedulerClient Client(AWSCredentials key) => new(key, accounts.Config<AmazonSchedulerConfig>());

    private Schedule Add(string group, string name)
    {
        var schedule = new Schedule
        {
            Group = group,
            Name = name,
            Arn = accounts.Source.ArnOf("scheduler", $"schedule/{group}/{name}"),
            Expression = "rate(1 hour)",
            TargetArn = "arn:aws:lambda:us-east-1:123456789012:function:ingestion",
            RoleArn = "arn:aws:iam::123456789012:role/scheduler",
            Created = Created,
        };
        accounts.Source.Schedules[$"{group}/{name}"] = schedule;
        return schedule;
    }

    private Task<ListSchedulesResponse> List(ListSchedulesRequest request) => scheduler.ListSchedulesAsync(request, TestContext.Current.CancellationToken);

    private Task<GetScheduleResponse> Get(string name, string? group) =>
        scheduler.GetScheduleAsync(new GetScheduleRequest { Name = name, GroupName = group }, TestContext.Current.CancellationToken);
}

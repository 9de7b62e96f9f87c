using System.Globalization;
using Amazon.EC2;
using Amazon.EC2.Model;
using EmulatedFlowLog = Avesa.Validation.Emulator.Model.FlowLog;
using EmulatedVpc = Avesa.Validation.Emulator.Model.Vpc;

namespace Avesa.Validation.Emulator.Tests.Network;

[FromAwsDocs("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html")]
public sealed class VpcsAndFlowLogs : IClassFixture<TwoAccounts>, IDisposable
{
    private readonly TwoAccounts accounts;
    private readonly AmazonEC2Client ec2;

    public VpcsAndFlowLogs(TwoAccounts accounts)
    {
        this.accounts = accounts;
        ec2 = new AmazonEC2Client(TwoAccounts.SourceKey, accounts.Config<AmazonEC2Config>());
        var region = accounts.Source.In("us-east-1");
        for (var i = 0; i < 7; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"vpc-{i}");
            region.Vpcs[id] = new EmulatedVpc(id, "10.0.0.0/16", IsDefault: i == 0);
        }

        region.FlowLogs["fl-1"] = new EmulatedFlowLog { Id = "fl-1", ResourceId = "vpc-0", Traffic = "REJECT", Delivery = "FAILED", DeliveryError = "Access error", Created = DateTimeOffset.UnixEpoch };
    }

    public void Dispose() => ec2.Dispose();

    [Fact]
    public async Task Come_in_pages_the_default_one_too()
    {
        var first = await ec2.DescribeVpcsAsync(new DescribeVpcsRequest { MaxResults = 5 }, TestContext.Current.CancellationToken);
        var all = await ec2.Paginators.DescribeVpcs(new DescribeVpcsRequest { MaxResults = 5 }).Vpcs.ToListAsync(TestContext.Current.CancellationToken);

        first.Vpcs.Should().HaveCount(5);
        all.Select(vpc => vpc.VpcId).Should().Equal("vpc-0", "vpc-1", "vpc-2", "vpc-3", "vpc-4", "vpc-5", "vpc-6");
        all.Select(vpc => vpc.IsDefault).Should().Equal(true, false, false, false, false, false, false);
        all[0].CidrBlock.Should().Be("10.0.0.0/16");
    }

    [Fact]
    public async Task Are_found_by_id()
    {
        var two = await ec2.DescribeVpcsAsync(new DescribeVpcsRequest { VpcIds = ["vpc-2", "vpc-4"] }, TestContext.Current.CancellationToken);
        var missing = () => ec2.DescribeVpcsAsync(new DescribeVpcsRequest { VpcIds = ["vpc-9"] }, TestContext.Current.CancellationToken);

        two.Vpcs.Should().HaveCount(2);
        (await missing.Should().ThrowAsync<AmazonEC2Exception>()).Which.ErrorCode.Should().Be("InvalidVpcID.NotFound");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFlowLogs.html")]
    public async Task Have_flow_logs_that_tell_how_they_are_delivered()
    {
        var log = (await ec2.DescribeFlowLogsAsync(new DescribeFlowLogsRequest(), TestContext.Current.CancellationToken)).FlowLogs.Single();

        log.Should().BeEquivalentTo(new { FlowLogId = "fl-1", ResourceId = "vpc-0", FlowLogStatus = "ACTIVE", DeliverLogsStatus = "FAILED", DeliverLogsErrorMessage = "Access error", CreationTime = DateTime.UnixEpoch });
        log.TrafficType.Should().Be(TrafficType.REJECT);
    }

    [Fact]
    public async Task Are_refused_to_who_may_not_see_them_as_EC2_says_it()
    {
        using var blind = new AmazonEC2Client(accounts.Source.AddUser($"ec2{Guid.NewGuid():N}", """{"Effect":"Allow","Action":"iam:*","Resource":"*"}"""), accounts.Config<AmazonEC2Config>());
        var see = () => blind.DescribeVpcsAsync(new DescribeVpcsRequest(), TestContext.Current.CancellationToken);
        var filtered = () => ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [new Filter("is-default", ["true"])] }, TestContext.Current.CancellationToken);

        (await see.Should().ThrowAsync<AmazonEC2Exception>()).Which.ErrorCode.Should().Be("UnauthorizedOperation");
        (await filtered.Should().ThrowAsync<AmazonEC2Exception>("what is not here says so")).Which.ErrorCode.Should().Be("EmulatorLacksOperation");
    }
}

using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace Avesa.Validation.Emulator.Tests.Iam;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html")]
public sealed class ManyRoles : IClassFixture<TwoAccounts>
{
    private readonly AmazonIdentityManagementServiceClient iam;

    public ManyRoles(TwoAccounts accounts)
    {
        for (var i = 0; i < 250; i++)
        {
            accounts.Production.AddRole($"role-{i:D3}", i % 2 == 0 ? "/even/" : "/odd/");
        }

        iam = accounts.Iam();
    }

    [Fact]
    public async Task Come_a_hundred_a_page_with_a_marker()
    {
        var first = await iam.ListRolesAsync(new ListRolesRequest(), TestContext.Current.CancellationToken);
        var last = await iam.ListRolesAsync(new ListRolesRequest { Marker = first.Marker, MaxItems = 1000 }, TestContext.Current.CancellationToken);

        (first.Roles.Count, first.IsTruncated).Should().Be((100, true));
        (last.Roles.Count, last.IsTruncated).Should().Be((150, false));
        last.Marker.Should().BeNull();
        first.Roles.Concat(last.Roles).Select(role => role.RoleName).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Are_all_listed_by_the_paginator()
    {
        var names = new List<string>();
        await foreach (var role in iam.Paginators.ListRoles(new ListRolesRequest { MaxItems = 7, PathPrefix = "/odd" }).Roles.WithCancellation(TestContext.Current.CancellationToken))
        {
            names.Add(role.RoleName);
        }

        names.Should().HaveCount(125);
    }

    [Fact]
    public async Task Are_not_listed_from_a_marker_of_another_listing()
    {
        var odd = await iam.ListRolesAsync(new ListRolesRequest { PathPrefix = "/odd/" }, TestContext.Current.CancellationToken);

        var asking = () => iam.ListRolesAsync(new ListRolesRequest { PathPrefix = "/even/", Marker = odd.Marker }, TestContext.Current.CancellationToken);
        var inventing = () => iam.ListRolesAsync(new ListRolesRequest { Marker = "x" }, TestContext.Current.CancellationToken);

        await asking.Should().ThrowAsync<AmazonIdentityManagementServiceException>().WithMessage("Invalid Marker.");
        await inventing.Should().ThrowAsync<AmazonIdentityManagementServiceException>().WithMessage("Invalid Marker.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Are_not_listed_by_a_page_of_no_size(int size)
    {
        var asking = () => iam.ListRolesAsync(new ListRolesRequest { MaxItems = size }, TestContext.Current.CancellationToken);

        (await asking.Should().ThrowAsync<AmazonIdentityManagementServiceException>()).Which.ErrorCode.Should().Be("ValidationError");
    }
}

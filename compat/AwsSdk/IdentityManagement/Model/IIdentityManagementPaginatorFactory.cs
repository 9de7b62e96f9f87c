namespace Amazon.IdentityManagement.Model;

/// <summary>The operations that answer in pages.</summary>
public interface IIdentityManagementPaginatorFactory
{
    IListRolesPaginator ListRoles(ListRolesRequest request);

    IListRolePoliciesPaginator ListRolePolicies(ListRolePoliciesRequest request);

    IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request);

    ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request);

    ISimulateCustomPolicyPaginator SimulateCustomPolicy(SimulateCustomPolicyRequest request);

    IListUsersPaginator ListUsers(ListUsersRequest request);

    IListUserPoliciesPaginator ListUserPolicies(ListUserPoliciesRequest request);

    IListAttachedUserPoliciesPaginator ListAttachedUserPolicies(ListAttachedUserPoliciesRequest request);

    IListGroupsForUserPaginator ListGroupsForUser(ListGroupsForUserRequest request);

    IListAccountAliasesPaginator ListAccountAliases(ListAccountAliasesRequest request);

    IListMFADevicesPaginator ListMFADevices(ListMFADevicesRequest request);

    IListAccessKeysPaginator ListAccessKeys(ListAccessKeysRequest request);

    IGetAccountAuthorizationDetailsPaginator GetAccountAuthorizationDetails(GetAccountAuthorizationDetailsRequest request);
}

internal sealed class IdentityManagementPaginatorFactory(IAmazonIdentityManagementService client) : IIdentityManagementPaginatorFactory
{
    public IListRolesPaginator ListRoles(ListRolesRequest request) => new ListRolesPaginator(client, request);

    public IListRolePoliciesPaginator ListRolePolicies(ListRolePoliciesRequest request) => new ListRolePoliciesPaginator(client, request);

    public IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request) =>
        new ListAttachedRolePoliciesPaginator(client, request);

    public ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request) =>
        new SimulatePrincipalPolicyPaginator(client, request);

    public ISimulateCustomPolicyPaginator SimulateCustomPolicy(SimulateCustomPolicyRequest request) =>
        new SimulateCustomPolicyPaginator(client, request);

    public IListUsersPaginator ListUsers(ListUsersRequest request) => new ListUsersPaginator(client, request);

    public IListUserPoliciesPaginator ListUserPolicies(ListUserPoliciesRequest request) => new ListUserPoliciesPaginator(client, request);

    public IListAttachedUserPoliciesPaginator ListAttachedUserPolicies(ListAttachedUserPoliciesRequest request) =>
        new ListAttachedUserPoliciesPaginator(client, request);

    public IListGroupsForUserPaginator ListGroupsForUser(ListGroupsForUserRequest request) =>
        new ListGroupsForUserPaginator(client, request);

    public IListAccountAliasesPaginator ListAccountAliases(ListAccountAliasesRequest request) =>
        new ListAccountAliasesPaginator(client, request);

    public IListMFADevicesPaginator ListMFADevices(ListMFADevicesRequest request) => new ListMFADevicesPaginator(client, request);

    public IListAccessKeysPaginator ListAccessKeys(ListAccessKeysRequest request) => new ListAccessKeysPaginator(client, request);

    public IGetAccountAuthorizationDetailsPaginator GetAccountAuthorizationDetails(GetAccountAuthorizationDetailsRequest request) => new GetAccountAuthorizationDetailsPaginator(client, request);
}

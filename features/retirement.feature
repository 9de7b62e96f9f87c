@week-6
Feature: The source after the move
  The plan ends with production in its own account and forgets what stays in the shared one: a copy of every customer's data and credentials.
  Due when the way back is no longer needed. Every scenario is one fact. Words: glossary.md.

  Background:
    Given the tables
      | source              | production     | partition key | sort key          |
      | TenantServices-prod | TenantServices | tenant_id (S) |                   |
      | LastUpdated-prod    | LastUpdated    | tenant_id (S) | service_table (S) |
    And the bucket "data-storage-msp", in production "data-storage-msp-prod"
    And the secrets "tenant/{tenant_id}/prod"

  @POST-07
  Rule: The source's copies are fenced until they are destroyed, and its credentials are worth nothing
    A denial in a resource's own policy outweighs every permission of the shared account's administrators and developers.
    When this is red, add the denial that the finding names, let the service issue a new credential, or destroy the copy; and tag what stays with the day on which it goes.

    Scenario: The source's tables are fenced
      Then each source table refuses everybody, or is gone, except
        | principal                                                    |
        | arn:aws:iam::123456789012:user/avesa-validation              |
        | arn:aws:iam::123456789012:role/avesa-data-pipeline-prod-role |

    Scenario: The source's bucket is fenced
      Then the source bucket refuses everybody, or is gone, except
        | principal                                                    |
        | arn:aws:iam::123456789012:user/avesa-validation              |
        | arn:aws:iam::123456789012:role/avesa-data-pipeline-prod-role |

    Scenario: The source's secrets are fenced
      Then each source secret refuses everybody, or is gone, except
        | principal                                                    |
        | arn:aws:iam::123456789012:user/avesa-validation              |
        | arn:aws:iam::123456789012:role/avesa-data-pipeline-prod-role |

    Scenario: The copies are destroyed on a day that is known
      Then each copy in the source says by its tag "avesa-destroy-on" on which of the next 90 days it is destroyed, or is gone

    @secret-values
    Scenario: The credentials were rotated
      Then no production secret has the value that the source still holds

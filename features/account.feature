@week-2
Feature: Account set-up
  Is production an account of its own that is watched, and that nobody enters by a password or a key alone?
  Plan 1.1, its boxes in its words and order; the six lines of its script are the facts of ACC-03. Words: glossary.md.

  @ACC-03
  Rule: Configure account-level security settings
    When this is red, change the setting that the finding names, before anything is deployed into the account.

    Scenario: Enable CloudTrail in all regions
      Then one trail records every management event of all regions, is logging, and validates its log files

    Scenario: Configure IAM password policy
      Then passwords have at least 14 characters, none of the last 24 is taken again, and each has
        | characters |
        | symbols    |
        | numbers    |
        | upper case |
        | lower case |

    Scenario: Enable MFA for root account
      Then the root user cannot sign in without MFA

    Scenario: The root account has no keys
      Then the root user has no access key

    Scenario: Create administrative IAM users
      Then somebody may administer production, and nobody without MFA

    Scenario: No key administers production
      Then no user who may administer production has an access key

// Made by `npm run api`; do not edit. Of the description with SHA-256 9061fbd5b8706059efb4851ccf5fb012b70c7be566be47a2632b6ebbf62c5544

export interface paths {
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Account
         * @description The account of the caller.
         */
        get: operations["read_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename Account
         * @description Change the display name.
         */
        patch: operations["rename_account"];
        trace?: never;
    };
    "/api/v1/account/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the account
         * @description Erase the account and everything in it, for good. The signed receipt is mailed as well.
         */
        post: operations["close_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Email
         * @description Ask for another address: a mail to it says how to go on. The answer is the same for a known address.
         */
        post: operations["change_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Email
         * @description Make the address of a mailed token the account's; the old address is told.
         */
        post: operations["confirm_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Password
         * @description Change the password, by the present one. Other devices are signed out and a mail tells of it.
         */
        put: operations["change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Ask for an account: a mail says how to go on. The answer is the same for a known address.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Registration
         * @description Make the account that a mailed token stands for. Signing in comes after it.
         */
        post: operations["confirm_registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List archives
         * @description Archives of the account that were made or brought lately, the newest first.
         */
        get: operations["list_archives"];
        put?: never;
        /**
         * Export everything
         * @description Have an archive of the account made: all projects, files and data. A mail says when it is ready.
         */
        post: operations["start_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/archives/{archive_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read about an archive
         * @description How far an archive is.
         */
        get: operations["read_archive"];
        put?: never;
        post?: never;
        /**
         * Remove an archive
         * @description Remove an archive, or stop what is being done with it.
         */
        delete: operations["remove_archive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/archives/{archive_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an archive
         * @description The archive as a ZIP file, in any ranges, until it expires.
         */
        get: operations["download_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brand-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a brand
         * @description Keep the brand of a kit (.vgb), its logo and typefaces examined.
         */
        post: operations["import_brand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the brands
         * @description All in one page, the latest first.
         */
        get: operations["list_brands"];
        put?: never;
        /**
         * Make a brand
         * @description Keep a brand. Its logo is set afterwards.
         */
        post: operations["create_brand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a brand
         * @description The whole of it.
         */
        get: operations["read_brand"];
        /**
         * Change a brand
         * @description Say something else of a brand; its logo stays. Projects in it stay as they are.
         */
        put: operations["replace_brand"];
        post?: never;
        /**
         * Delete a brand
         * @description Delete a brand. Projects in it stay as they are.
         */
        delete: operations["delete_brand"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a brand
         * @description Another like it.
         */
        post: operations["duplicate_brand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}/kit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a brand
         * @description The brand as one file (.vgb), with its logo and typefaces.
         */
        get: operations["read_kit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a logo
         * @description The brand's logo as PNG.
         */
        get: operations["read_logo"];
        /**
         * Set a logo
         * @description Make the logo of pictures of the library. What is see-through in them stays so.
         */
        put: operations["set_logo"];
        post?: never;
        /**
         * Take a logo away
         * @description Leave the brand without a logo.
         */
        delete: operations["delete_logo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brands/{brand_id}/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Try a brand on a template
         * @description The template's colours in the brand, and which of the brand's had to be moved for type to be read.
         */
        get: operations["read_repairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosure-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what left this machine
         * @description How often something left, by what it was.
         */
        get: operations["count_disclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what left this machine
         * @description Every request to a site or service, mail and sign-in at a provider, the latest first.
         */
        get: operations["list_disclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disclosures/{disclosure_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what left this machine
         * @description A line of the ledger with the very words that left.
         */
        get: operations["read_disclosure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/downloads/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a link
         * @description The file that a link gives. No session is needed.
         */
        get: operations["follow_link"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read about a finished file
         * @description What is known of a finished file: its kind, its size, its checksum.
         */
        get: operations["read_export"];
        put?: never;
        post?: never;
        /**
         * Remove a finished file
         * @description Forget a finished file. It can be made again.
         */
        delete: operations["remove_export"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an export
         * @description A finished file of a run, whole or a range of it.
         */
        get: operations["download_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{export_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to an export
         * @description An address that gives the finished file to whoever has it, for ten minutes.
         */
        post: operations["link_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/icons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find icons
         * @description Icons by a word, in English or Chinese, or by name, the likeliest first; of no word common ones.
         */
        get: operations["find_icons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Identities
         * @description The providers that the account signs in with, all on one page.
         */
        get: operations["list_identities"];
        put?: never;
        /**
         * Begin Link
         * @description Begin to link a provider to the account: says where to send the browser.
         */
        post: operations["begin_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/{identity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink
         * @description Sign in with a provider no more. The last way in stays.
         */
        delete: operations["unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import an archive
         * @description Take in an archive of an account, of this server or another: what it holds comes as new projects.
         */
        post: operations["import_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what this server is
         * @description For anybody. How one may sign in is told at `/sign-in`.
         */
        get: operations["read_instance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Keys
         * @description The account's API keys, the newest first, all on one page.
         */
        get: operations["list_keys"];
        put?: never;
        /**
         * Make Key
         * @description Make an API key. It is shown in this answer and never again, nor to the same request sent twice.
         */
        post: operations["make_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Key
         * @description Revoke an API key.
         */
        delete: operations["revoke_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/layouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the layouts
         * @description Every kind of scene with what it declares of its props, all on one page.
         */
        get: operations["list_declared_layouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List files
         * @description Files of the library, the latest first.
         */
        get: operations["list_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{media_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file's entry
         * @description What is known of a file.
         */
        get: operations["read_media"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Delete a file. It is refused with 409 while projects use it, unless forced.
         */
        delete: operations["delete_media"];
        options?: never;
        head?: never;
        /**
         * Change a file's entry
         * @description Rename a file, or say whose it is and what may be done with it.
         */
        patch: operations["update_media"];
        trace?: never;
    };
    "/api/v1/library/{media_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description A file of the library as it was uploaded, whole or a range of it.
         */
        get: operations["download_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{media_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to a file
         * @description An address that gives the file to whoever has it, for ten minutes.
         */
        post: operations["link_media"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{media_id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a picture everywhere
         * @description Show another picture of the library in every scene that shows this one. The file itself stays.
         */
        post: operations["replace_media"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{media_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a thumbnail
         * @description A picture, or a still of a clip, in WebP.
         */
        get: operations["read_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{media_id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a file's uses
         * @description The projects that use a file, and the scenes that show it.
         */
        get: operations["list_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{media_id}/uses/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note a use
         * @description Note that a project uses a file, as after undoing what took it out. Nothing happens if it is noted.
         */
        put: operations["note_use"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{media_id}/waveform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a waveform
         * @description The loudness of a sound over its length.
         */
        get: operations["read_waveform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the library's usage
         * @description How much of the library's room is taken.
         */
        get: operations["read_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/music": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the music
         * @description The pieces that videos may be given, all on one page.
         */
        get: operations["list_music"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/music/{track_name}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear music
         * @description A piece of music, whole or a range of it: players take no more than they play.
         */
        get: operations["hear_music"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description All accounts of this server, the newest first, without who they are.
         */
        get: operations["list_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/accounts/{account_id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Suspend an account
         * @description Refuse an account's sessions and keys from now on, and stop its runs. What it has stays.
         */
        put: operations["suspend_account"];
        post?: never;
        /**
         * Resume an account
         * @description Let an account in again, with the sessions and keys that it had.
         */
        delete: operations["resume_account"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the server's settings
         * @description Every setting with what it means and what it is at present. Of secrets only whether they are set.
         */
        get: operations["read_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the server was used for
         * @description What all accounts together keep, and what they used in the last days.
         */
        get: operations["read_instance_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paid-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List paid calls
         * @description Calls to providers that cost money, the latest first.
         */
        get: operations["list_paid_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paid-calls/{call_id}/allow-repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a call in doubt be made again
         * @description Let a paid call whose outcome nobody knows be made again: it may be paid for twice.
         */
        post: operations["allow_repeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask For Password
         * @description Ask for a new password: a mail says how to go on. The answer is the same for an unknown address.
         */
        post: operations["ask_for_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password/new": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Password
         * @description Set a new password by a mailed token. All devices are signed out.
         */
        post: operations["set_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find places
         * @description Countries and cities whose names begin so, in English or Chinese: countries first, then the largest.
         */
        get: operations["find_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the privacy policy
         * @description The privacy policy word for word, or its translation.
         */
        get: operations["read_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description Projects, the latest changed first, each with its latest video and run.
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * Make a project
         * @description Make a project from a link, a text, or a file of the library. Nothing is read or made yet.
         */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a project
         * @description A project, which counts as opened now.
         */
        get: operations["read_project"];
        put?: never;
        post?: never;
        /**
         * Delete a project
         * @description Delete a project for good: its keys are destroyed, nothing of it is left. The receipt is signed.
         */
        delete: operations["delete_project"];
        options?: never;
        head?: never;
        /**
         * Rename a project
         * @description Give a project another title. The title of its video is another thing: see `set_title`.
         */
        patch: operations["rename_project"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the scenes
         * @description What scenes break of the rules of fit, safe areas, sizes and contrast, by where their texts stand.
         */
        get: operations["check_scenes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A project's picture
         * @description The cover of its latest video as WebP, no larger than it is; without one its first scene.
         */
        get: operations["read_cover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the source as it was read
         * @description The source in blocks, which spans of lines point at.
         */
        get: operations["read_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/document/contents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was kept of the source
         * @description How many words, pictures, tables and quotations were read, and where they came from.
         */
        get: operations["read_contents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a project
         * @description Another project with the same content and all that was made of it, without the versions before it.
         */
        post: operations["duplicate_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit a project
         * @description Carry out any edit, told apart by `kind`; the answer holds all that it changed.
         */
        post: operations["edit_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what a run would take
         * @description The exact list of what is stale, the seconds that it takes, and what providers would be paid.
         */
        get: operations["estimate_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a project's finished files
         * @description The finished files of a project, the latest first, all on one page.
         */
        get: operations["list_project_exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download finished files as one
         * @description What runs of a project left, as a ZIP file with its SHA-256 sums. It is made while it is sent.
         */
        get: operations["download_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the script
         * @description The lines in the order they are spoken; none until the script is written.
         */
        get: operations["list_lines"];
        put?: never;
        /**
         * Add a line
         * @description Add a line that rests on no source.
         */
        post: operations["insert_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a line
         * @description Take a line out.
         */
        delete: operations["delete_line"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines/{line_id}/caption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a caption
         * @description Change what a line shows; it is said so too, unless its spoken text was settled apart.
         */
        put: operations["set_caption"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines/{line_id}/locked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lock or unlock a line
         * @description Lock a line, so that its words stay, or unlock it.
         */
        put: operations["set_locked"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines/{line_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a line with the next
         * @description Make one line of a line and the next.
         */
        post: operations["merge_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines/{line_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a line
         * @description Put a line somewhere else.
         */
        post: operations["move_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines/{line_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell a line in one's own voice
         * @description Take a sound of the library for a line, instead of the voice; the silence around it is cut off.
         *
         *     Its words light up by estimate: each has a share of the time by its letters.
         */
        put: operations["set_recording"];
        post?: never;
        /**
         * Have a line spoken again
         * @description Have the voice say a line that was recorded.
         */
        delete: operations["remove_recording"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines/{line_id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split a line
         * @description Make two lines of one.
         */
        post: operations["split_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines/{line_id}/spoken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change how a line is said
         * @description Change how a line is said, whatever it shows.
         */
        put: operations["set_spoken"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/lines/{line_id}/voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose who says a line
         * @description Have a line said by another voice than the others.
         */
        put: operations["set_line_voice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the options
         * @description Everything that shapes the video apart from its source.
         */
        get: operations["read_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/aspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the aspect
         * @description Change the shape of the frame. Scenes that are held stay while they fit.
         */
        put: operations["set_aspect"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the brand
         * @description Show the video in a brand as it is now; null shows the plain template. It can be undone.
         */
        put: operations["choose_brand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/caption-style": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose how captions follow the voice
         * @description By a marker, by filling, in boxes, or not at all; null leaves it to the template.
         */
        put: operations["set_caption_style"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/captions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Turn captions on or off
         * @description Burn captions in, or leave them to subtitle files.
         */
        put: operations["set_captions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the cover
         * @description What stands on the cover, the best if the video has none of that kind; or a frame of the video.
         */
        put: operations["set_cover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the language
         * @description Have the source read and told as one in this language.
         */
        put: operations["set_language"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/length": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the length
         * @description Have the script written anew, to a length or verbatim.
         */
        put: operations["set_length"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/motion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reduce motion
         * @description Let things move, or only dissolve where they stand.
         */
        put: operations["set_motion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/music": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Turn music on or off
         * @description Music under the voice, or none.
         */
        put: operations["set_music"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/own-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose any template
         * @description Change the visual style, to one of your own as it is now or to any other. It can be undone.
         */
        put: operations["choose_template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the template
         * @description Change the visual style. Scenes that are held stay while they fit.
         */
        put: operations["set_template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/title": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the video's title
         * @description Change the title of the video.
         */
        put: operations["set_title"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which music the template plays
         * @description The piece that the video is given if nobody chooses another: one in the mood of its template.
         */
        get: operations["read_track"];
        /**
         * Choose the music
         * @description Play this piece of music; from then on music is on.
         */
        put: operations["set_track"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/options/voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the voice
         * @description Change the voice; null takes the best of the language.
         */
        put: operations["set_voice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pictures of a project
         * @description Those that the source shows, then those that were brought from the library.
         */
        get: operations["list_pictures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/pictures/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of the source
         * @description A picture that was read with the source or brought from the library, as scenes use it.
         */
        get: operations["read_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describe a project's preview
         * @description What a player must know: its media type, length, scenes with their frames, captions.
         *
         *     Works as soon as scenes are chosen; before that the answer is 409. Lines that are not spoken yet are
         *     silent, and their times estimated.
         */
        get: operations["read_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/preview/fragments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Play a preview
         * @description Fragmented MP4 from a frame or scene to the end, to be appended after the initialisation segment.
         *
         *     A session watches one stream: a new one ends that before. A stream may end early, and cleanly; ask again
         *     from the frame after the last one that came, and if something is wrong there, the answer says what.
         */
        get: operations["play_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/preview/init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a preview's stream begins
         * @description The initialisation segment, which a source buffer takes first.
         *
         *     It is equal for all versions of one size and frame rate.
         */
        get: operations["read_preview_init"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/preview/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All scenes in one picture
         * @description The scenes in order, row by row without gaps, each on the frame on which all of it stands.
         */
        get: operations["read_preview_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/preview/sound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A preview's sound, to be drawn
         * @description How loud the voice is and how far the music steps back for it, for a time line.
         */
        get: operations["read_preview_sound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/preview/still": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One frame as a picture
         * @description A frame of the video, of a scene the frame on which all of it stands; or its `cover` as it would be.
         */
        get: operations["read_preview_still"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/preview/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show what an edit would do
         * @description A picture of the video as it would be after an operation. Nothing is changed by it.
         */
        post: operations["try_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redo an edit
         * @description Do again what was taken back last.
         */
        post: operations["redo_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a project's runs
         * @description The runs of a project, the latest first.
         */
        get: operations["list_project_runs"];
        put?: never;
        /**
         * Make a video
         * @description Queue a run. What was made before is taken from the store; one that waits for the same is given.
         */
        post: operations["start_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the storyboard
         * @description The scenes in order; none until they are directed.
         */
        get: operations["list_scenes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/cues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a scene's cues
         * @description Say at which words the elements of a scene appear. It is held from then on.
         */
        put: operations["set_cues"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate a scene
         * @description Put a copy of a scene after it, with copies of its lines.
         */
        post: operations["duplicate_scene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/edge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a scene begin elsewhere
         * @description Begin a scene at another word of it or of the scene before it, which ends there.
         */
        post: operations["move_edge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what enters in a scene
         * @description Names that cues may give a word to, in reading order.
         */
        get: operations["list_elements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hold or release a scene
         * @description Hold a scene as it is, or let it be directed again.
         */
        put: operations["set_held"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a scene's layout
         * @description Show a scene in another layout. It is held from then on.
         */
        put: operations["set_layout"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/layouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List layouts for a scene
         * @description Every layout that could show the scene's lines, with its props as they fit; the best first.
         */
        get: operations["list_layouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a scene with the next
         * @description Make one scene of a scene and the next.
         */
        post: operations["merge_scene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a scene
         * @description Put a scene with its lines after another.
         */
        post: operations["move_scene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a picture
         * @description Show a picture of the library in a scene. It is held from then on.
         */
        put: operations["set_picture"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/props": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what a scene shows
         * @description Change some of what a scene's layout shows. It is held from then on.
         */
        patch: operations["set_props"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split a scene
         * @description Begin a new scene at a line of a scene, or inside of it.
         */
        post: operations["split_scene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/scenes/{scene_id}/transition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose a transition
         * @description Say how a scene gives way to the next. It is held from then on.
         */
        put: operations["set_transition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/second": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the second language
         * @description Captions in the second language.
         */
        get: operations["read_second"];
        /**
         * Set the second language
         * @description Show captions in a second language below the first, in the picture and in subtitle files.
         *
         *     Its language is found out. Subtitles go to the lines that are spoken longest during them.
         */
        put: operations["set_second"];
        post?: never;
        /**
         * End the second language
         * @description Show captions in one language.
         */
        delete: operations["remove_second"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/second/lines/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a caption in the second language
         * @description Change what a line shows in the second language.
         */
        put: operations["set_second_caption"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the last edit
         * @description Take the last edit back; what was made of it goes with it.
         */
        post: operations["undo_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List versions
         * @description Versions of a project, the newest first.
         */
        get: operations["list_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/versions/{version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Name a version
         * @description Give a version a name; an empty one takes it away.
         */
        patch: operations["label_version"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/versions/{version_id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare versions
         * @description What differs in a version from an earlier one.
         */
        get: operations["compare_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/versions/{version_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a version
         * @description Make an earlier version's content the current one, as a new version.
         */
        post: operations["restore_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List receipts
         * @description Receipts of projects that were deleted, the newest first.
         */
        get: operations["list_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{receipt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a receipt
         * @description The receipt of a project's erasure, signed: for as long as there is the account.
         */
        get: operations["read_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of receipts
         * @description The public keys that receipts of erasures are verified with, as a JSON Web Key Set.
         */
        get: operations["read_receipt_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description The runs of all projects, the latest first.
         */
        get: operations["list_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a run
         * @description A run as it stands.
         */
        get: operations["read_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run
         * @description Stop a run within two seconds. What it finished is kept.
         */
        post: operations["cancel_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch a run
         * @description The run's events as Server-Sent Events: those that were, then those that come, until it has ended.
         */
        get: operations["watch_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a run's finished files
         * @description The finished files of a run, all on one page.
         */
        get: operations["list_run_exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a run again
         * @description Go on with a run that failed, was stopped, or waits.
         */
        post: operations["resume_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sessions
         * @description Where the account is signed in, the newest first, all on one page.
         */
        get: operations["list_sessions"];
        put?: never;
        /**
         * Sign In
         * @description Sign in: sets the cookie of a new session, and ends the one the browser had.
         */
        post: operations["sign_in"];
        /**
         * End Other Sessions
         * @description Sign all other devices out.
         */
        delete: operations["end_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Session
         * @description Sign one device out.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign Out
         * @description Sign out.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Up
         * @description Make the first operator's account, by the token printed in the terminal, and sign in.
         */
        post: operations["set_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Ways In
         * @description How one may sign in here.
         */
        get: operations["read_ways_in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Sign In
         * @description Begin to sign in by a provider: says where to send the browser, and sets a cookie for its way back.
         */
        post: operations["begin_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finish Sign In
         * @description Where providers send the browser back to.
         */
        get: operations["finish_sign_in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a template
         * @description Keep the template of an archive (.vgt), its typefaces examined. One that is hostile is refused.
         */
        post: operations["import_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template-schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the schema of templates
         * @description What a template may hold, as JSON Schema.
         */
        get: operations["read_template_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the templates
         * @description All in one page: your own, the latest first, then those that come with VGenFlow.
         */
        get: operations["list_templates"];
        put?: never;
        /**
         * Make a template
         * @description Keep a template of packaged typefaces. The schema of templates is at `/template-schema`.
         */
        post: operations["create_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a template
         * @description The whole of it, as data; one of your own by its id, another by its name.
         */
        get: operations["read_template"];
        /**
         * Change a template
         * @description Give a template of your own another content. Projects that were made with it stay as they are.
         */
        put: operations["replace_template"];
        post?: never;
        /**
         * Delete a template
         * @description Delete a template of your own. Projects that were made with it stay as they are.
         */
        delete: operations["delete_template"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a template
         * @description The template as one file, with its typefaces.
         */
        get: operations["read_template_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a template
         * @description A copy of any template, to be changed.
         */
        post: operations["duplicate_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/film": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch a template
         * @description Eight silent seconds of the template's own scenes, with its transition, as MP4.
         */
        get: operations["read_film"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/mends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What cannot be read in a template
         * @description Colours whose type is not read where it stands, each with one near it that would be.
         */
        get: operations["read_mends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{template_id}/still": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a template
         * @description A scene with words of ours, drawn by the engine that makes videos, as WebP.
         */
        get: operations["read_still"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file
         * @description Announce a file. Its bytes are set aside in the library until the upload ends or its time is over.
         */
        post: operations["create_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an upload
         * @description How far an upload is, and what it became.
         */
        get: operations["read_upload"];
        put?: never;
        post?: never;
        /**
         * Give an upload up
         * @description Give an upload up; what came of it is removed. A file that it became stays.
         */
        delete: operations["delete_upload"];
        options?: never;
        /**
         * Where an upload stands
         * @description Where an upload stands: `Upload-Offset` says how many bytes are safe.
         */
        head: operations["find_offset"];
        /**
         * Send bytes
         * @description Send bytes of a file, any number of them; after a break send on from where the upload stands.
         */
        patch: operations["append_bytes"];
        trace?: never;
    };
    "/api/v1/uploads/{upload_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish an upload
         * @description Make a file of the library of a complete upload. It is refused if it is not what its name says.
         */
        post: operations["finish_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was used
         * @description Projects and finished files that are kept; runs and costs of the last days.
         */
        get: operations["read_space_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the voices
         * @description All in one page, the best of each language first.
         */
        get: operations["list_voices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voices/{voice_name}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear a voice
         * @description A sentence of ours in a voice, as WAV. The first to ask waits some seconds until it is said.
         */
        get: operations["hear_voice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers
         * @description Always 200.
         */
        get: operations["read_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters for Prometheus
         * @description Counts and times by route, as text, for who has the token of the setting `metrics_token`.
         *
         *     Where no token is set, for this machine alone.
         */
        get: operations["read_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the server can work
         * @description 200 if database, store and worker are there, else 503.
         */
        get: operations["read_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AccountEntry
         * @description An account, without who it is or what it holds.
         */
        AccountEntry: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Export Bytes
             * @description What its finished files take.
             */
            export_bytes: number;
            /** Id */
            id: string;
            /**
             * Last Seen On
             * @description Day of the last request that a session or key sent.
             */
            last_seen_on: string | null;
            /**
             * Library Bytes
             * @description What its library takes.
             */
            library_bytes: number;
            /** Projects */
            projects: number;
            /**
             * Role
             * @enum {string}
             */
            role: "operator" | "member";
            /**
             * State
             * @enum {string}
             */
            state: "active" | "suspended" | "closing";
        };
        /**
         * AccountView
         * @description An account, as its owner sees it.
         */
        AccountView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Display Name */
            display_name: string;
            /** Email */
            email: string | null;
            /** Has Password */
            has_password: boolean;
            /** Id */
            id: string;
            /** Revision */
            revision: number;
            /**
             * Role
             * @enum {string}
             */
            role: "operator" | "member";
            /** Space */
            space: string;
            /**
             * State
             * @description Who is suspended by the operator may look, export and delete, but make nothing.
             * @enum {string}
             */
            state: "active" | "suspended";
        };
        /**
         * Alive
         * @description The process answers.
         */
        Alive: {
            /**
             * Status
             * @constant
             */
            status: "alive";
        };
        /**
         * Alternative
         * @description A layout that was next best, ready to be offered to an editor.
         */
        Alternative: {
            /** Layout */
            layout: string;
            /** Props */
            props: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Reason */
            reason: string;
        };
        /**
         * Archive
         * @description An archive being made of the account, or being taken in.
         */
        Archive: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Error Code */
            error_code: string | null;
            /**
             * Expires At
             * @description When the download ends.
             */
            expires_at: string | null;
            /**
             * Files
             * @description Files done so far.
             */
            files: number;
            /** Finished At */
            finished_at: string | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "export" | "import";
            /**
             * Size
             * @description Bytes, once it is ready.
             */
            size: number | null;
            /**
             * State
             * @description `ready`: it can be downloaded, or has been taken in.
             * @enum {string}
             */
            state: "waiting" | "working" | "ready" | "failed";
        };
        /**
         * AskingForReset
         * @description The address of an account whose password is forgotten.
         */
        AskingForReset: {
            /** Email */
            email: string;
        };
        /**
         * Asset
         * @description One file used in a video. The bytes live elsewhere, under `digest`.
         */
        Asset: {
            /**
             * Credit
             * @default
             */
            credit: string;
            /** Digest */
            digest: string;
            /**
             * Height
             * @default 0
             */
            height: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "picture" | "icon" | "music" | "speech" | "font" | "atlas";
            /**
             * Licence
             * @default
             */
            licence: string;
            /**
             * Machine Made
             * @default false
             */
            machine_made: boolean;
            /** Media Type */
            media_type: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Title
             * @default
             */
            title: string;
            /**
             * Width
             * @default 0
             */
            width: number;
        };
        /**
         * Brand
         * @description A brand kit.
         */
        Brand: {
            /**
             * Colors
             * @default []
             */
            colors: components["schemas"]["BrandColor"][];
            /**
             * Corner
             * @default false
             */
            corner: boolean;
            /**
             * Credit
             * @default
             */
            credit: string;
            /**
             * @default {
             *       "display": "",
             *       "display_italic": "",
             *       "text": "",
             *       "text_italic": ""
             *     }
             */
            fonts: components["schemas"]["BrandFonts"];
            logo?: components["schemas"]["Logo"] | null;
            /** Name */
            name: string;
            /**
             * Tone
             * @default neutral
             * @enum {string}
             */
            tone: "neutral" | "warm" | "formal" | "playful" | "urgent";
            /**
             * Version
             * @default 1
             * @constant
             */
            version: 1;
        };
        /**
         * BrandChoice
         * @description A brand of your own, or none.
         */
        BrandChoice: {
            /** Brand */
            brand?: string | null;
        };
        /**
         * BrandColor
         * @description A colour of a brand, and what it is for if that is settled.
         */
        BrandColor: {
            /** Color */
            color: string;
            /**
             * Role
             * @default
             * @enum {string}
             */
            role: "primary" | "secondary" | "background" | "text" | "";
        };
        /**
         * BrandFields
         * @description What a person says of a brand; its logo is set apart.
         */
        BrandFields: {
            /**
             * Colors
             * @default []
             */
            colors?: components["schemas"]["BrandColor"][];
            /**
             * Corner
             * @default false
             */
            corner?: boolean;
            /**
             * Credit
             * @default
             */
            credit?: string;
            /**
             * @default {
             *       "display": "",
             *       "display_italic": "",
             *       "text": "",
             *       "text_italic": ""
             *     }
             */
            fonts?: components["schemas"]["BrandFonts"];
            /** Name */
            name: string;
            /**
             * Tone
             * @default neutral
             * @enum {string}
             */
            tone?: "neutral" | "warm" | "formal" | "playful" | "urgent";
        };
        /**
         * BrandFonts
         * @description Typefaces that stand before those of the template; what they lack, the template's still set.
         */
        BrandFonts: {
            /**
             * Display
             * @default
             */
            display: string;
            /**
             * Display Italic
             * @default
             */
            display_italic: string;
            /**
             * Text
             * @default
             */
            text: string;
            /**
             * Text Italic
             * @default
             */
            text_italic: string;
        };
        /**
         * BrandView
         * @description A brand.
         */
        BrandView: {
            brand: components["schemas"]["Brand"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: string;
            /**
             * Revision
             * @description Its entity tag.
             */
            revision: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ByToken
         * @description The token of a mailed link.
         */
        ByToken: {
            /**
             * Token
             * Format: password
             */
            token: string;
        };
        /**
         * CaptionStyle
         * @description Captions as data; colours are roles of one of the style's two palettes.
         *
         *     highlight: a marker lies behind the word being spoken. karaoke: words fill with colour as they are
         *     spoken. boxed: every word stands in a box of its own, and that of the spoken one changes. minimal: type
         *     alone, with a rim of the paper's colour that keeps it readable on anything.
         */
        CaptionStyle: {
            /**
             * Align
             * @default centre
             * @enum {string}
             */
            align: "left" | "centre";
            /**
             * Coming
             * @default muted
             * @enum {string}
             */
            coming: "background" | "surface" | "hairline" | "ink" | "muted" | "accent" | "accent_ink" | "light";
            /**
             * Current
             * @default ink
             * @enum {string}
             */
            current: "background" | "surface" | "hairline" | "ink" | "muted" | "accent" | "accent_ink" | "light";
            /**
             * Frame
             * @default none
             * @enum {string}
             */
            frame: "none" | "sheet" | "line";
            /**
             * Kind
             * @default highlight
             * @enum {string}
             */
            kind: "highlight" | "karaoke" | "boxed" | "minimal";
            /**
             * Marker
             * @default light
             * @enum {string}
             */
            marker: "background" | "surface" | "hairline" | "ink" | "muted" | "accent" | "accent_ink" | "light";
            /**
             * Marker Radius
             * @default 0
             */
            marker_radius: number;
            /**
             * Opacity
             * @default 1
             */
            opacity: number;
            /**
             * Palette
             * @default day
             * @enum {string}
             */
            palette: "day" | "night";
            /**
             * Paper
             * @default surface
             * @enum {string}
             */
            paper: "background" | "surface" | "hairline" | "ink" | "muted" | "accent" | "accent_ink" | "light";
            /**
             * Radius
             * @default 0
             */
            radius: number;
            /**
             * Role
             * @default text
             * @enum {string}
             */
            role: "display" | "text" | "label";
            /**
             * Shape
             * @default stroke
             * @enum {string}
             */
            shape: "stroke" | "block" | "underline";
            /**
             * Slide Ms
             * @default 120
             */
            slide_ms: number;
            /**
             * Spoken
             * @default ink
             * @enum {string}
             */
            spoken: "background" | "surface" | "hairline" | "ink" | "muted" | "accent" | "accent_ink" | "light";
            /**
             * Turns
             * @default false
             */
            turns: boolean;
        };
        /**
         * CaptionText
         * @description What a line shows.
         */
        CaptionText: {
            /** Text */
            text: string;
        };
        /**
         * Card
         * @description What a grid shows of a project beside its title.
         */
        Card: {
            /**
             * Aspect
             * @description Shape of the frame.
             */
            aspect: string;
            /**
             * Scenes
             * @description How many there are; 0 until they are directed.
             * @default 0
             */
            scenes: number;
            /**
             * Stale
             * @description How many of them are out of date.
             * @default 0
             */
            stale: number;
            /**
             * Template
             * @description Visual style, by name.
             */
            template: string;
        };
        /**
         * Change
         * @description A project after an edit, with all that the edit changed.
         */
        Change: {
            /**
             * Line Order
             * @description Ids of all lines, if their order changed.
             */
            line_order: string[] | null;
            /**
             * Lines
             * @description Lines that are new or changed.
             */
            lines: components["schemas"]["Line"][];
            /** @description All options, if any changed. */
            options: components["schemas"]["Options"] | null;
            project: components["schemas"]["Project"];
            /**
             * Recorded
             * @description Ids of all lines in a person's own voice, if that changed.
             */
            recorded?: string[] | null;
            /**
             * Scene Order
             * @description Ids of all scenes, if their order changed.
             */
            scene_order: string[] | null;
            /**
             * Scenes
             * @description Scenes that are new or changed.
             */
            scenes: components["schemas"]["Scene"][];
            /** @description Captions in the second language, if any changed. */
            second?: components["schemas"]["Second"] | null;
            /**
             * Stale
             * @description Scenes that will be directed again when the video is made.
             */
            stale: string[];
        };
        /**
         * ChangingEmail
         * @description A new address.
         */
        ChangingEmail: {
            /** Email */
            email: string;
            /**
             * Password
             * @description The present password, if the account has one.
             */
            password?: string | null;
        };
        /**
         * ChangingPassword
         * @description A new password, by the present one.
         */
        ChangingPassword: {
            /**
             * Current
             * Format: password
             */
            current: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * Closing
         * @description Closes the account for good.
         */
        Closing: {
            /**
             * Password
             * @description The present password. Without one the sign-in must be of the last minutes.
             */
            password?: string | null;
        };
        /**
         * Code
         * @description A block of program text.
         */
        Code: {
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "code";
            /**
             * Language
             * @default
             */
            language: string;
            /** Text */
            text: string;
        };
        /**
         * Contents
         * @description How much there is in a document, and where it came from.
         */
        Contents: {
            /**
             * Code
             * @description Blocks of program text.
             */
            code: number;
            /** Headings */
            headings: number;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "zh";
            /** Lists */
            lists: number;
            /**
             * Lost Pictures
             * @description Pictures that the source names and that could not be had.
             */
            lost_pictures: number;
            origin: components["schemas"]["Origin"];
            /**
             * Pictures
             * @description Pictures that could be had.
             */
            pictures: number;
            /** Quotes */
            quotes: number;
            /** Tables */
            tables: number;
            /** Title */
            title: string;
            /**
             * Words
             * @description Words; of Chinese each character is one. Program text is not counted.
             */
            words: number;
        };
        /**
         * CoverFrame
         * @description A moment of the video that stands for it. It is told by its scene, so it stays when others change.
         */
        CoverFrame: {
            /** Ms */
            ms: number;
            /** Scene */
            scene: string;
        };
        /**
         * Cue
         * @description Element `element` of the layout appears when character `at` of a line's caption is spoken.
         */
        Cue: {
            /**
             * At
             * @default 0
             */
            at: number;
            /**
             * Chosen
             * @default false
             */
            chosen: boolean;
            /** Element */
            element: string;
            /** Line */
            line: string;
        };
        /**
         * CueList
         * @description At which words elements appear; those not named enter with the scene.
         */
        CueList: {
            /** Cues */
            cues: components["schemas"]["Cue"][];
        };
        /**
         * Cut
         * @description A character of the caption.
         */
        Cut: {
            /** At */
            at: number;
        };
        /**
         * CutAt
         * @description A line, and a character of its caption.
         */
        CutAt: {
            /**
             * At
             * @default 0
             */
            at?: number;
            /** Line */
            line: string;
        };
        /**
         * DeleteLine
         * @description Take a line out.
         */
        DeleteLine: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "delete_line";
            /** Line */
            line: string;
        };
        /**
         * Delta
         * @description Ids of what was added, removed and changed.
         */
        Delta: {
            /**
             * Added
             * @default []
             */
            added: string[];
            /**
             * Changed
             * @default []
             */
            changed: string[];
            /**
             * Moved
             * @default []
             */
            moved: string[];
            /**
             * Removed
             * @default []
             */
            removed: string[];
        };
        /**
         * Difference
         * @description What differs between two versions.
         */
        Difference: {
            /**
             * Document
             * @description The source was read anew.
             */
            document: boolean;
            lines: components["schemas"]["Delta"];
            /**
             * Options
             * @description Names of the options that differ.
             */
            options: string[];
            scenes: components["schemas"]["Delta"];
            /**
             * Second
             * @description Captions in the second language differ.
             * @default false
             */
            second: boolean;
        };
        /**
         * Disclosed
         * @description The same with the very words.
         */
        Disclosed: {
            /**
             * Allowed At
             * Format: date-time
             * @description When the account asked for what it was for.
             */
            allowed_at: string;
            /**
             * Asked
             * @description What was requested of the other side; what it does only it can say.
             * @enum {string}
             */
            asked: "nothing" | "no_storing" | "no_logging" | "none_offered";
            /**
             * Bytes In
             * @description Bytes that came back; none while or where that is unknown.
             */
            bytes_in: number | null;
            /**
             * Bytes Out
             * @description Bytes that left, before encryption on the way.
             */
            bytes_out: number;
            /**
             * Call Id
             * @description The paid call that it was.
             */
            call_id: string | null;
            /**
             * Cost Micros
             * @description Cost in millionths of the currency's unit.
             */
            cost_micros: number | null;
            /** Currency */
            currency: string | null;
            /**
             * Fingerprint
             * @description SHA-256 of what left, in hexadecimal.
             */
            fingerprint: string;
            /** Id */
            id: string;
            /**
             * Is Cut
             * @description More left than is kept here.
             */
            is_cut: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "page" | "provider" | "mail" | "sign_in";
            /**
             * Left At
             * Format: date-time
             */
            left_at: string;
            /** Model */
            model: string | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "sent" | "answered" | "failed";
            /**
             * Project Id
             * @description The project that it was for; none for mails and sign-ins.
             */
            project_id: string | null;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "read" | "write" | "speak" | "draw" | "sign_in" | "confirm" | "already-registered" | "reset" | "password-changed" | "email-change" | "email-in-use" | "email-changed" | "archive-ready";
            /**
             * Recipient
             * @description To whom: a site, a service, a mail server.
             */
            recipient: string;
            /** Run Id */
            run_id: string | null;
            /** Settled At */
            settled_at: string | null;
            /** Text */
            text: string;
        };
        /**
         * Disclosure
         * @description Something that left this machine.
         */
        Disclosure: {
            /**
             * Allowed At
             * Format: date-time
             * @description When the account asked for what it was for.
             */
            allowed_at: string;
            /**
             * Asked
             * @description What was requested of the other side; what it does only it can say.
             * @enum {string}
             */
            asked: "nothing" | "no_storing" | "no_logging" | "none_offered";
            /**
             * Bytes In
             * @description Bytes that came back; none while or where that is unknown.
             */
            bytes_in: number | null;
            /**
             * Bytes Out
             * @description Bytes that left, before encryption on the way.
             */
            bytes_out: number;
            /**
             * Call Id
             * @description The paid call that it was.
             */
            call_id: string | null;
            /**
             * Cost Micros
             * @description Cost in millionths of the currency's unit.
             */
            cost_micros: number | null;
            /** Currency */
            currency: string | null;
            /**
             * Fingerprint
             * @description SHA-256 of what left, in hexadecimal.
             */
            fingerprint: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "page" | "provider" | "mail" | "sign_in";
            /**
             * Left At
             * Format: date-time
             */
            left_at: string;
            /** Model */
            model: string | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "sent" | "answered" | "failed";
            /**
             * Project Id
             * @description The project that it was for; none for mails and sign-ins.
             */
            project_id: string | null;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "read" | "write" | "speak" | "draw" | "sign_in" | "confirm" | "already-registered" | "reset" | "password-changed" | "email-change" | "email-in-use" | "email-changed" | "archive-ready";
            /**
             * Recipient
             * @description To whom: a site, a service, a mail server.
             */
            recipient: string;
            /** Run Id */
            run_id: string | null;
            /** Settled At */
            settled_at: string | null;
        };
        /**
         * DisclosureCounts
         * @description How often something left, by what it was.
         */
        DisclosureCounts: {
            /**
             * Mail
             * @default 0
             */
            mail: number;
            /**
             * Page
             * @default 0
             */
            page: number;
            /**
             * Provider
             * @default 0
             */
            provider: number;
            /**
             * Sign In
             * @default 0
             */
            sign_in: number;
        };
        /**
         * Document
         * @description The source, cleaned: title, blocks in reading order, pictures by hash.
         *
         *     Block ids are `b1`, `b2`, … in reading order.
         */
        Document: {
            /**
             * Assets
             * @default []
             */
            assets: components["schemas"]["Asset"][];
            /** Blocks */
            blocks: (components["schemas"]["Heading"] | components["schemas"]["Paragraph"] | components["schemas"]["ListBlock"] | components["schemas"]["Quote"] | components["schemas"]["Table"] | components["schemas"]["Figure"] | components["schemas"]["Code"])[];
            /** Cover */
            cover?: string | null;
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "zh";
            origin: components["schemas"]["Origin"];
            /** Title */
            title: string;
            /**
             * Version
             * @default 1
             * @constant
             */
            version: 1;
        };
        /**
         * DuplicateScene
         * @description Put a copy of a scene after it, with copies of its lines. A person holds the copy as it is.
         */
        DuplicateScene: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "duplicate_scene";
            /** Scene */
            scene: string;
        };
        /**
         * Estimate
         * @description The exact list of what is stale, and what it costs, before the work.
         */
        Estimate: {
            /**
             * Money
             * @default []
             */
            money: components["schemas"]["Money"][];
            /** Seconds */
            seconds: number;
            /** Stages */
            stages: components["schemas"]["StaleStage"][];
        };
        /**
         * Export
         * @description A finished file.
         */
        Export: {
            /**
             * Aspect
             * @description The shape of its video.
             */
            aspect?: ("16:9" | "9:16" | "1:1" | "4:5") | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "mp4" | "m4a" | "srt" | "vtt" | "ass" | "jpg" | "otio" | "vgen";
            /** Media Type */
            media_type: string;
            /**
             * Milliseconds
             * @description Of a video: how long it is.
             */
            milliseconds?: number | null;
            /** Project Id */
            project_id: string;
            /** Run Id */
            run_id: string;
            /** Sha256 */
            sha256: string;
            /**
             * Size
             * @description Bytes.
             */
            size: number;
            /** Version Id */
            version_id: string | null;
        };
        /**
         * Figure
         * @description A picture of the source. `asset` is None where its bytes could not be had.
         */
        Figure: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Alt
             * @default
             */
            alt: string;
            /** Asset */
            asset?: string | null;
            /**
             * Caption
             * @default
             */
            caption: string;
            /**
             * Credit
             * @default
             */
            credit: string;
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "figure";
        };
        /**
         * FinishUpload
         * @description All bytes were sent.
         */
        FinishUpload: {
            /**
             * Sha256
             * @description SHA-256 of the file, in lower-case hex.
             */
            sha256: string;
        };
        /**
         * Flaw
         * @description A rule that a scene breaks.
         */
        Flaw: {
            /**
             * Rule
             * @enum {string}
             */
            rule: "fit" | "safe" | "captions" | "overlap" | "size" | "contrast" | "picture";
            /** Scene */
            scene: string;
        };
        /**
         * FrameRate
         * @description Frames a second, exactly.
         */
        FrameRate: {
            /** Denominator */
            denominator: number;
            /** Numerator */
            numerator: number;
        };
        /**
         * FromFile
         * @description A text or a project bundle in the library.
         */
        FromFile: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "file";
            /**
             * Media
             * @description Its id in the library.
             */
            media: string;
        };
        /**
         * FromLink
         * @description A page on the web.
         */
        FromLink: {
            /** Address */
            address: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "link";
        };
        /**
         * FromText
         * @description A text, in Markdown or plain.
         */
        FromText: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "text";
            /**
             * Name
             * @default draft.md
             */
            name?: string;
            /** Text */
            text: string;
        };
        /**
         * GoTo
         * @description Where to send the browser.
         */
        GoTo: {
            /** Address */
            address: string;
        };
        /**
         * Heading
         * @description A section heading, level 1 to 6.
         */
        Heading: {
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "heading";
            /** Level */
            level: number;
            /** Text */
            text: string;
        };
        /**
         * Holding
         * @description Whether a scene is left as it is.
         */
        Holding: {
            /** Held */
            held: boolean;
        };
        /**
         * IconView
         * @description An icon.
         */
        IconView: {
            /** Name */
            name: string;
            /**
             * Path
             * @description SVG path data on a 24 by 24 grid, to be stroked: what scenes take for an icon.
             */
            path: string;
        };
        /**
         * IdentityView
         * @description A provider that the account signs in with.
         */
        IdentityView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: string;
            /** Provider */
            provider: string;
        };
        /**
         * InsertLine
         * @description Add a line after another; after None it is the first. It rests on no source.
         */
        InsertLine: {
            /** After */
            after: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "insert_line";
            /** Text */
            text: string;
        };
        /**
         * InstanceUsage
         * @description What all accounts together keep now, and what they used since a moment.
         */
        InstanceUsage: {
            /** Accounts */
            accounts: number;
            exports: components["schemas"]["Kept"];
            /** Library Bytes */
            library_bytes: number;
            /** Paid */
            paid: components["schemas"]["Paid"][];
            /** Projects */
            projects: number;
            runs: components["schemas"]["Work"];
            /**
             * Runs Waiting
             * @description Runs that wait or are at work.
             */
            runs_waiting: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Suspended
             * @description Accounts of these that are suspended.
             */
            suspended: number;
        };
        /**
         * InstanceView
         * @description A server, as programs and pages need to know it.
         */
        InstanceView: {
            /**
             * Body Bytes
             * @description Largest body of a request, but for parts of uploads.
             */
            body_bytes: number;
            /**
             * Outbox
             * @description Folder of those mails; told only where nobody but this machine can ask.
             */
            outbox: string | null;
            /**
             * Reads Per Minute
             * @description Reading requests of one account a minute.
             */
            reads_per_minute: number;
            /**
             * Sends Mail
             * @description Whether mails go out; otherwise whoever runs the server finds them in its outbox.
             */
            sends_mail: boolean;
            /** Version */
            version: string;
            /**
             * Writes Per Minute
             * @description Changing requests of one account a minute.
             */
            writes_per_minute: number;
        };
        JsonValue: unknown;
        /**
         * Kept
         * @description Files of one sort.
         */
        Kept: {
            /** Bytes */
            bytes: number;
            /** Files */
            files: number;
        };
        /**
         * KeyView
         * @description An API key, without what makes it work.
         */
        KeyView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Grants */
            grants: ("read" | "write" | "render" | "account")[];
            /** Id */
            id: string;
            /** Last Used On */
            last_used_on: string | null;
            /** Name */
            name: string;
        };
        /**
         * Label
         * @description A name for a version; empty takes it away.
         */
        Label: {
            /** Label */
            label: string;
        };
        /**
         * LatestRun
         * @description The run that was asked for last.
         */
        LatestRun: {
            /** Error Code */
            error_code: string | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "read" | "write" | "make" | "render";
            /** Stage */
            stage: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "waiting" | "done" | "failed" | "cancelled";
        };
        /**
         * LatestVideo
         * @description The video that was finished last.
         */
        LatestVideo: {
            /**
             * Current
             * @description It shows the current version; otherwise something was changed since.
             */
            current: boolean;
            /**
             * Export
             * @description Id of the finished file.
             */
            export: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /**
             * Milliseconds
             * @description How long it is.
             */
            milliseconds: number | null;
        };
        /**
         * LayoutChoice
         * @description A layout; without props it shows what the scene's lines give.
         */
        LayoutChoice: {
            /** Layout */
            layout: string;
            /** Props */
            props?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
        };
        /**
         * LayoutView
         * @description A kind of scene.
         */
        LayoutView: {
            /** Name */
            name: string;
            /**
             * Props
             * @description JSON Schema of what it shows; `widget` says by what a person sets it, `unit` its unit.
             */
            props: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * Line
         * @description One sentence: what is said, what is shown, and where it comes from.
         *
         *     `links` cover every word of the caption in order: for English one written word, number or
         *     amount each (the trailing punctuation belongs to its word), for Chinese one segmented word.
         */
        Line: {
            /** Caption */
            caption: string;
            /** Id */
            id: string;
            /** Links */
            links: components["schemas"]["vgenflow__story__script__Link"][];
            /**
             * Locked
             * @default false
             */
            locked: boolean;
            /**
             * Role
             * @default body
             * @enum {string}
             */
            role: "hook" | "body" | "ending";
            /**
             * Section
             * @default
             */
            section: string;
            /** Spans */
            spans: components["schemas"]["Span"][];
            /** Spoken */
            spoken: string;
            /**
             * Spoken Apart
             * @default false
             */
            spoken_apart: boolean;
            /**
             * Support
             * @default source
             * @enum {string}
             */
            support: "source" | "edited" | "none";
            /** Voice */
            voice?: string | null;
        };
        /**
         * Lines
         * @description The script: lines in the order they are spoken.
         */
        Lines: {
            /** Lines */
            lines: components["schemas"]["Line"][];
            /**
             * Recorded
             * @description Ids of lines in a person's own voice.
             * @default []
             */
            recorded: string[];
        };
        /**
         * LineVoice
         * @description A voice; null is that of the video.
         */
        LineVoice: {
            /** Voice */
            voice: string | null;
        };
        /**
         * Linking
         * @description A provider to sign in with from now on.
         */
        Linking: {
            /**
             * Password
             * @description The present password, if the account has one.
             */
            password?: string | null;
            /** Provider */
            provider: string;
        };
        /**
         * ListBlock
         * @description A bulleted or numbered list; `text` is its items, one a line.
         */
        ListBlock: {
            /** Id */
            id: string;
            /** Items */
            items: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "list";
            /**
             * Ordered
             * @default false
             */
            ordered: boolean;
        };
        /**
         * Locking
         * @description Whether a line's words stay.
         */
        Locking: {
            /** Locked */
            locked: boolean;
        };
        /**
         * Logo
         * @description Pictures of one logo: PNG, JPEG or WebP.
         */
        Logo: {
            /** On Dark */
            on_dark?: string | null;
            /** On Light */
            on_light?: string | null;
            /** Picture */
            picture: string;
        };
        /**
         * LogoChoice
         * @description Pictures of the library that the logo is made of.
         */
        LogoChoice: {
            /**
             * Media
             * @description The logo.
             */
            media: string;
            /**
             * On Dark
             * @description Another for dark grounds.
             */
            on_dark?: string | null;
            /**
             * On Light
             * @description Another for light grounds.
             */
            on_light?: string | null;
        };
        /**
         * MailNotice
         * @description That a mail is on its way, if there is anybody to write to.
         */
        MailNotice: {
            /**
             * Mail
             * @description `delayed`: this server cannot send mail at the moment and keeps trying for some minutes.
             * @enum {string}
             */
            mail: "on-its-way" | "delayed";
        };
        /**
         * MakingKey
         * @description A new API key.
         */
        MakingKey: {
            /**
             * Days
             * @description How long it works.
             * @default 90
             */
            days?: number;
            /** Grants */
            grants: ("read" | "write" | "render" | "account")[];
            /** Name */
            name: string;
        };
        /**
         * Media
         * @description A file in the library.
         */
        Media: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Credit */
            credit: string;
            /** Height */
            height: number | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "picture" | "sound" | "clip" | "draft" | "bundle";
            /** Licence */
            licence: string;
            /** Media Type */
            media_type: string;
            /**
             * Milliseconds
             * @description How long it lasts.
             */
            milliseconds: number | null;
            /** Name */
            name: string;
            /**
             * Projects
             * @description How many projects use it.
             */
            projects: number;
            /** Revision */
            revision: number;
            /** Sha256 */
            sha256: string;
            /**
             * Size
             * @description Bytes.
             */
            size: number;
            /**
             * Source
             * @description Where it comes from.
             */
            source: string;
            /**
             * Width
             * @description Pixels, upright.
             */
            width: number | null;
        };
        /**
         * MediaChange
         * @description What is to change of a file's entry; what is left out stays.
         */
        MediaChange: {
            /** Credit */
            credit?: string | null;
            /** Licence */
            licence?: string | null;
            /** Name */
            name?: string | null;
            /** Source */
            source?: string | null;
        };
        /**
         * Mend
         * @description A colour that is not read on another, and one near it that is.
         */
        Mend: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /** Contrast */
            contrast: number;
            /** Needed */
            needed: number;
            /** On */
            on: string;
            /** On Palette */
            on_palette: string;
            /** On Role */
            on_role: string;
            /** Palette */
            palette: string;
            /** Role */
            role: string;
        };
        /**
         * MergeLine
         * @description Make one line of a line and the next.
         */
        MergeLine: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "merge_line";
            /** Line */
            line: string;
        };
        /**
         * MergeScene
         * @description Make one scene of a scene and the next.
         */
        MergeScene: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "merge_scene";
            /** Scene */
            scene: string;
        };
        /**
         * Money
         * @description What is expected to be paid to one provider.
         */
        Money: {
            /** Currency */
            currency: string;
            /** Micros */
            micros: number;
            /** Provider */
            provider: string;
        };
        /**
         * Motion
         * @description How things enter and leave; times in milliseconds, curves as cubic Bezier points.
         */
        Motion: {
            /** Curve In */
            curve_in: [
                number,
                number,
                number,
                number
            ];
            /** Curve Out */
            curve_out: [
                number,
                number,
                number,
                number
            ];
            /** Enter Ms */
            enter_ms: number;
            /** Exit Ms */
            exit_ms: number;
            /**
             * Opening Ms
             * @default 1000
             */
            opening_ms: number;
            /**
             * Reduced
             * @default false
             */
            reduced: boolean;
            /** Rise */
            rise: number;
            /** Stagger Ms */
            stagger_ms: number;
            /**
             * Text
             * @default rise
             * @enum {string}
             */
            text: "rise" | "wipe" | "fade";
        };
        /**
         * MoveEdge
         * @description Let a scene begin at another word, at character `at` of a line of it or of the scene before it.
         */
        MoveEdge: {
            /**
             * At
             * @default 0
             */
            at?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "move_edge";
            /** Line */
            line: string;
            /** Scene */
            scene: string;
        };
        /**
         * MoveLine
         * @description Put a line after another; after None it is the first.
         */
        MoveLine: {
            /** After */
            after: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "move_line";
            /** Line */
            line: string;
        };
        /**
         * MoveScene
         * @description Put a scene with its lines after another.
         */
        MoveScene: {
            /** After */
            after: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "move_scene";
            /** Scene */
            scene: string;
        };
        /**
         * NewKey
         * @description An API key that was just made.
         */
        NewKey: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Grants */
            grants: ("read" | "write" | "render" | "account")[];
            /** Id */
            id: string;
            /**
             * Key
             * @description Shown this once.
             */
            key: string;
            /** Last Used On */
            last_used_on: string | null;
            /** Name */
            name: string;
        };
        /**
         * NewLine
         * @description A line after another; after null it is the first.
         */
        NewLine: {
            /** After */
            after: string | null;
            /** Text */
            text: string;
        };
        /**
         * NewPlace
         * @description The line to stand after; null is the beginning.
         */
        NewPlace: {
            /** After */
            after: string | null;
        };
        /**
         * NewProject
         * @description What a project is made from, and with which options.
         */
        NewProject: {
            /**
             * @default {
             *       "template": "editorial",
             *       "aspect": "16:9",
             *       "height": 1080,
             *       "fps": "30",
             *       "profile": "final",
             *       "verbatim": false,
             *       "music": true,
             *       "captions": "burned",
             *       "motion": "full",
             *       "cover": "auto",
             *       "seed": 0
             *     }
             */
            options?: components["schemas"]["Options"];
            /** Source */
            source: components["schemas"]["FromLink"] | components["schemas"]["FromText"] | components["schemas"]["FromFile"];
            /**
             * Title
             * @default
             */
            title?: string;
        };
        /**
         * NewTemplate
         * @description A template to be kept; its typefaces are packaged ones. One with its own is imported.
         */
        NewTemplate: {
            template: components["schemas"]["Template"];
        };
        /**
         * NewUpload
         * @description A file that is going to be sent.
         */
        NewUpload: {
            /**
             * Name
             * @description The file's name; it is only shown.
             */
            name: string;
            /**
             * Size
             * @description Its bytes.
             */
            size: number;
        };
        /**
         * NextTo
         * @description The scene to stand after.
         */
        NextTo: {
            /** After */
            after: string;
        };
        /**
         * Options
         * @description Everything that shapes a video apart from its source. The bundle carries it.
         */
        Options: {
            /**
             * Aspect
             * @default 16:9
             * @enum {string}
             */
            aspect: "16:9" | "9:16" | "1:1" | "4:5";
            brand?: components["schemas"]["Brand"] | null;
            /** Caption Style */
            caption_style?: ("highlight" | "karaoke" | "boxed" | "minimal") | null;
            /**
             * Captions
             * @default burned
             * @enum {string}
             */
            captions: "burned" | "none";
            /**
             * Cover
             * @default auto
             * @enum {string}
             */
            cover: "auto" | "picture" | "number" | "question" | "title";
            cover_frame?: components["schemas"]["CoverFrame"] | null;
            /**
             * Fps
             * @default 30
             * @enum {string}
             */
            fps: "23.976" | "24" | "25" | "29.97" | "30" | "50" | "60";
            /**
             * Height
             * @default 1080
             */
            height: number;
            /** Language */
            language?: ("en" | "zh") | null;
            look?: components["schemas"]["Template"] | null;
            /**
             * Motion
             * @default full
             * @enum {string}
             */
            motion: "full" | "reduced";
            /**
             * Music
             * @default true
             */
            music: boolean;
            /**
             * Profile
             * @default final
             * @enum {string}
             */
            profile: "draft" | "final";
            /** Seconds */
            seconds?: number | null;
            /**
             * Seed
             * @default 0
             */
            seed: number;
            /**
             * Template
             * @default editorial
             */
            template: string;
            track?: components["schemas"]["Asset"] | null;
            /**
             * Verbatim
             * @default false
             */
            verbatim: boolean;
            /** Voice */
            voice?: string | null;
        };
        /**
         * Origin
         * @description Where a document came from.
         */
        Origin: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Author
             * @default
             */
            author: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "link" | "file" | "text";
            /**
             * Published
             * @default
             */
            published: string;
            /**
             * Site
             * @default
             */
            site: string;
        };
        /**
         * OwnVoice
         * @description A sound of the library in which a person says a line.
         */
        OwnVoice: {
            /**
             * Media
             * @description Its id in the library.
             */
            media: string;
        };
        /**
         * Pacing
         * @description Scene lengths and pauses, in milliseconds.
         */
        Pacing: {
            /**
             * End Card Ms
             * @default 3200
             */
            end_card_ms: number;
            /**
             * Ident Ms
             * @default 2600
             */
            ident_ms: number;
            /**
             * Lead In Ms
             * @default 350
             */
            lead_in_ms: number;
            /**
             * Longest Ms
             * @default 9000
             */
            longest_ms: number;
            /**
             * Shortest Ms
             * @default 2500
             */
            shortest_ms: number;
        };
        /** Page[AccountEntry] */
        Page_AccountEntry_: {
            /** Items */
            items: components["schemas"]["AccountEntry"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[BrandView] */
        Page_BrandView_: {
            /** Items */
            items: components["schemas"]["BrandView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[Disclosure] */
        Page_Disclosure_: {
            /** Items */
            items: components["schemas"]["Disclosure"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[Export] */
        Page_Export_: {
            /** Items */
            items: components["schemas"]["Export"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[IconView] */
        Page_IconView_: {
            /** Items */
            items: components["schemas"]["IconView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[IdentityView] */
        Page_IdentityView_: {
            /** Items */
            items: components["schemas"]["IdentityView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[KeyView] */
        Page_KeyView_: {
            /** Items */
            items: components["schemas"]["KeyView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[LayoutView] */
        Page_LayoutView_: {
            /** Items */
            items: components["schemas"]["LayoutView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[Media] */
        Page_Media_: {
            /** Items */
            items: components["schemas"]["Media"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[PaidCall] */
        Page_PaidCall_: {
            /** Items */
            items: components["schemas"]["PaidCall"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[PlaceView] */
        Page_PlaceView_: {
            /** Items */
            items: components["schemas"]["PlaceView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[ProjectTile] */
        Page_ProjectTile_: {
            /** Items */
            items: components["schemas"]["ProjectTile"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[Receipt] */
        Page_Receipt_: {
            /** Items */
            items: components["schemas"]["Receipt"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[Run] */
        Page_Run_: {
            /** Items */
            items: components["schemas"]["Run"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[SessionView] */
        Page_SessionView_: {
            /** Items */
            items: components["schemas"]["SessionView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[TemplateView] */
        Page_TemplateView_: {
            /** Items */
            items: components["schemas"]["TemplateView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[TrackView] */
        Page_TrackView_: {
            /** Items */
            items: components["schemas"]["TrackView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[Version] */
        Page_Version_: {
            /** Items */
            items: components["schemas"]["Version"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /** Page[VoiceView] */
        Page_VoiceView_: {
            /** Items */
            items: components["schemas"]["VoiceView"][];
            /**
             * Next
             * @description What to send as `cursor` for the next page; none at the end.
             */
            next?: string | null;
        };
        /**
         * Paid
         * @description Calls of one provider in the time that was asked for.
         */
        Paid: {
            /** Calls */
            calls: number;
            /** Currency */
            currency: string;
            /**
             * In Doubt
             * @description Calls of which nobody can say whether they were charged; not in `micros`.
             */
            in_doubt: number;
            /**
             * Micros
             * @description Cost in millionths of the currency's unit.
             */
            micros: number;
            /** Provider */
            provider: string;
        };
        /**
         * PaidCall
         * @description A call that costs money.
         */
        PaidCall: {
            /** Cost Micros */
            cost_micros: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Error Code */
            error_code: string | null;
            /**
             * Expected Micros
             * @description Expected cost in millionths of the currency's unit.
             */
            expected_micros: number;
            /** Id */
            id: string;
            /** Model */
            model: string;
            /** Project Id */
            project_id: string;
            /** Provider */
            provider: string;
            /** Run Id */
            run_id: string | null;
            /** Settled At */
            settled_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "intended" | "done" | "refused" | "unknown";
        };
        /**
         * Palette
         * @description Colours by role, `#RRGGBB`. Layouts name roles, never raw colours.
         */
        Palette: {
            /** Accent */
            accent: string;
            /** Accent Ink */
            accent_ink: string;
            /** Background */
            background: string;
            /** Hairline */
            hairline: string;
            /** Ink */
            ink: string;
            /** Light */
            light: string;
            /**
             * Light Shadow
             * @default
             */
            light_shadow: string | "";
            /** Muted */
            muted: string;
            /** Negative */
            negative: string;
            /** Positive */
            positive: string;
            /** Surface */
            surface: string;
            /**
             * Tints
             * @default []
             */
            tints: string[];
        };
        /**
         * Paragraph
         * @description Running text.
         */
        Paragraph: {
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "paragraph";
            /** Text */
            text: string;
        };
        /**
         * Part
         * @description One thing that the server needs.
         */
        Part: {
            /**
             * Name
             * @enum {string}
             */
            name: "database" | "store" | "worker";
            /** Ready */
            ready: boolean;
        };
        /**
         * PictureChoice
         * @description A picture of the library.
         */
        PictureChoice: {
            /**
             * At
             * @description Of a gallery: the picture it replaces; null adds one.
             */
            at?: number | null;
            /**
             * Media
             * @description Its id in the library.
             */
            media: string;
        };
        /**
         * Place
         * @description A project that uses a file.
         */
        Place: {
            /** Project */
            project: string;
            /**
             * Scenes
             * @description Those that show it, counted from 1.
             */
            scenes: number[];
            /** Title */
            title: string;
        };
        /**
         * PlaceView
         * @description A country or a city, as maps take them.
         */
        PlaceView: {
            /**
             * Country
             * @description Number in ISO 3166-1.
             */
            country: string;
            /** Country Name */
            country_name: string;
            /** Is Country */
            is_country: boolean;
            /**
             * Lat
             * @description Latitude, north of the equator.
             */
            lat: number;
            /**
             * Lon
             * @description Longitude, east of Greenwich; of a country its capital's.
             */
            lon: number;
            /** Name */
            name: string;
            /**
             * People
             * @description Who live there; 0 of a country.
             */
            people: number;
        };
        /**
         * Policy
         * @description The privacy policy in one language.
         */
        Policy: {
            /**
             * Binding
             * @description Whether this is the policy itself; otherwise it is its translation.
             */
            binding: boolean;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "zh";
            /**
             * Text
             * @description Its text, line by line; those of lists begin with `- `.
             */
            text: string;
            /**
             * Updated On
             * Format: date
             */
            updated_on: string;
            /**
             * Version
             * @description Names the English text: the beginning of its SHA-256.
             */
            version: string;
        };
        /**
         * PreviewCaption
         * @description What is said, in written words, from frame `start` to `end`.
         */
        PreviewCaption: {
            /** End */
            end: number;
            /**
             * Second
             * @description The same in the second language, if there is one.
             * @default
             */
            second: string;
            /** Start */
            start: number;
            /** Text */
            text: string;
        };
        /**
         * PreviewDescription
         * @description A version of a project as a player sees it.
         */
        PreviewDescription: {
            /** Captions */
            captions: components["schemas"]["PreviewCaption"][];
            /**
             * Current
             * @description It is the project's current version.
             */
            current: boolean;
            /**
             * Estimated
             * @description Some lines are not spoken yet: they are silent and get the time they will take.
             */
            estimated: boolean;
            /**
             * Estimated Lines
             * @description Ids of these lines.
             */
            estimated_lines: string[];
            /** Frames */
            frames: number;
            /** Height */
            height: number;
            /**
             * Lines
             * @description The script's lines, with when their words are heard.
             */
            lines: components["schemas"]["PreviewLine"][];
            /**
             * Media Type
             * @description MIME type with codecs, for `MediaSource.addSourceBuffer`.
             */
            media_type: string;
            rate: components["schemas"]["FrameRate"];
            /** Scenes */
            scenes: components["schemas"]["PreviewScene"][];
            /** Seconds */
            seconds: number;
            /**
             * Size
             * @enum {integer}
             */
            size: 360 | 480 | 540 | 720;
            /** Sizes */
            sizes: (360 | 480 | 540 | 720)[];
            /**
             * Stale
             * @description The next run changes scenes: lines, template or aspect have changed.
             */
            stale: boolean;
            /**
             * Version
             * @description The version that is shown.
             */
            version: string;
            /**
             * Voice
             * @description The voice that is heard, or will be.
             */
            voice: string;
            /** Width */
            width: number;
        };
        /**
         * PreviewLine
         * @description A line of the script, heard from frame `start` to `end`, word by word.
         */
        PreviewLine: {
            /** End */
            end: number;
            /** Id */
            id: string;
            /** Start */
            start: number;
            /** Words */
            words: components["schemas"]["PreviewWord"][];
        };
        /**
         * PreviewScene
         * @description A scene on the timeline.
         */
        PreviewScene: {
            /**
             * Alone
             * @description First frame on which no other scene is seen: where to seek to.
             */
            alone: number;
            /**
             * End
             * @description Frame from which it is gone.
             */
            end: number;
            /**
             * Enters
             * @description Frame from which it comes in.
             */
            enters: number;
            /** Id */
            id: string;
            /** Layout */
            layout: string;
            /**
             * Stale
             * @description It is to be directed again, for its lines have changed.
             */
            stale: boolean;
            /**
             * Starts At
             * @description Seconds at which it is seen alone.
             */
            starts_at: number;
        };
        /**
         * PreviewSound
         * @description The sound of a version as it is drawn: `per_second` values a second, 0 to 255.
         */
        PreviewSound: {
            /**
             * Ducking
             * @description Decibels from music alone to music under the voice.
             */
            ducking: number;
            /**
             * Music
             * @description How much of the music is left beside the voice; empty if there is no music.
             */
            music: number[];
            /** Per Second */
            per_second: number;
            /**
             * Voice
             * @description The voice's loudest level, of its loudest in the video.
             */
            voice: number[];
        };
        /**
         * PreviewWord
         * @description Characters `at` to `until` of a line's caption are heard from frame `start` to `end`.
         */
        PreviewWord: {
            /** At */
            at: number;
            /** End */
            end: number;
            /** Start */
            start: number;
            /** Until */
            until: number;
        };
        /**
         * Problem
         * @description What went wrong and what to do next.
         */
        Problem: {
            /**
             * Code
             * @description The kind of problem; never changes once released.
             */
            code: string;
            /**
             * Detail
             * @description One sentence that says what to do next.
             */
            detail: string;
            /**
             * Errors
             * @description The fields that are wrong.
             * @default []
             */
            errors: components["schemas"]["WrongField"][];
            /**
             * Request
             * @description The request's id, also in `X-Request-Id` and the server's log.
             */
            request: string;
            /**
             * Status
             * @description The HTTP status.
             */
            status: number;
            /**
             * Title
             * @description The HTTP status in words.
             */
            title: string;
            /**
             * Type
             * @description The kind of problem as a URI: `urn:vgenflow:problem:` and the code.
             */
            type: string;
        };
        /**
         * Project
         * @description A project as lists show it.
         */
        Project: {
            /** @description Null in a project that no release since has changed. */
            card?: components["schemas"]["Card"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: string;
            /** Language */
            language: string | null;
            /** Opened At */
            opened_at: string | null;
            /**
             * Revision
             * @description Its entity tag.
             */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "new" | "making" | "ready" | "failed" | "deleted";
            /**
             * Title
             * @description Empty until a person or the source gives one.
             */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Version
             * @description Id of the current version.
             */
            version: string;
        };
        /**
         * ProjectTile
         * @description A project as a grid shows it.
         */
        ProjectTile: {
            /** @description Null in a project that no release since has changed. */
            card?: components["schemas"]["Card"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: string;
            /** Language */
            language: string | null;
            /** Opened At */
            opened_at: string | null;
            /**
             * Revision
             * @description Its entity tag.
             */
            revision: number;
            /** @description The latest run, if there was any. */
            run?: components["schemas"]["LatestRun"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "new" | "making" | "ready" | "failed" | "deleted";
            /**
             * Title
             * @description Empty until a person or the source gives one.
             */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Version
             * @description Id of the current version.
             */
            version: string;
            /** @description The latest video, if there is any. */
            video?: components["schemas"]["LatestVideo"] | null;
        };
        /**
         * PropsChange
         * @description Some of what a layout shows, as its declaration says.
         */
        PropsChange: {
            /** Props */
            props: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * ProviderView
         * @description A provider that people may sign in with.
         */
        ProviderView: {
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * Quote
         * @description A block quotation and, where the source names them, who said it.
         */
        Quote: {
            /**
             * Attribution
             * @default
             */
            attribution: string;
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "quote";
            /** Text */
            text: string;
        };
        /**
         * Readiness
         * @description Whether the server can work.
         */
        Readiness: {
            /** Parts */
            parts: components["schemas"]["Part"][];
            /** Ready */
            ready: boolean;
        };
        /**
         * Receipt
         * @description That something was erased, signed by the instance.
         */
        Receipt: {
            /**
             * Jws
             * @description The statement as a JSON Web Signature (Ed25519) in compact form.
             */
            jws: string;
            statement: components["schemas"]["Statement"];
        };
        /**
         * ReceiptKey
         * @description The instance's public key as a JSON Web Key.
         */
        ReceiptKey: {
            /**
             * Alg
             * @default Ed25519
             * @constant
             */
            alg: "Ed25519";
            /**
             * Crv
             * @default Ed25519
             * @constant
             */
            crv: "Ed25519";
            /** Kid */
            kid: string;
            /**
             * Kty
             * @default OKP
             * @constant
             */
            kty: "OKP";
            /**
             * Use
             * @default sig
             * @constant
             */
            use: "sig";
            /** X */
            x: string;
        };
        /**
         * ReceiptKeys
         * @description A JSON Web Key Set.
         */
        ReceiptKeys: {
            /** Keys */
            keys: components["schemas"]["ReceiptKey"][];
        };
        /**
         * Registering
         * @description A new account.
         */
        Registering: {
            /** Display Name */
            display_name: string;
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             * @description 12 characters or more.
             */
            password: string;
        };
        /**
         * Rename
         * @description A new title.
         */
        Rename: {
            /** Title */
            title: string;
        };
        /**
         * Renaming
         * @description A new display name.
         */
        Renaming: {
            /** Display Name */
            display_name: string;
        };
        /**
         * RepairView
         * @description A colour of a brand that is moved on a template, so that type can be read.
         */
        RepairView: {
            /** After */
            after: string;
            /** Before */
            before: string;
            /**
             * Palette
             * @description day, night, or the number of a ground.
             */
            palette: string;
            /** Role */
            role: string;
            /** Why */
            why: string;
        };
        /**
         * Replaced
         * @description Where another picture is shown now. Each can be undone in its project.
         */
        Replaced: {
            /** Places */
            places: components["schemas"]["Place"][];
        };
        /**
         * Replacement
         * @description What takes the place of a picture.
         */
        Replacement: {
            /**
             * Media
             * @description Another picture or clip of the library.
             */
            media: string;
        };
        /**
         * Resetting
         * @description A new password, by the token of a mailed link.
         */
        Resetting: {
            /**
             * Password
             * Format: password
             */
            password: string;
            /**
             * Token
             * Format: password
             */
            token: string;
        };
        /**
         * Run
         * @description A run as it stands.
         */
        Run: {
            /**
             * Aspect
             * @description A shape beside the project's own.
             */
            aspect?: ("16:9" | "9:16" | "1:1" | "4:5") | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Error Code */
            error_code: string | null;
            /**
             * Expected
             * @description Seconds of work expected when it was asked for.
             */
            expected: number | null;
            /** Finished At */
            finished_at: string | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "read" | "write" | "make" | "render";
            /**
             * Last Seq
             * @description Number of its latest event.
             */
            last_seq: number;
            /** Project Id */
            project_id: string;
            /** Quality */
            quality: ("draft" | "final") | null;
            /** Retry At */
            retry_at: string | null;
            /** Stage */
            stage: string | null;
            /** Started At */
            started_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "waiting" | "done" | "failed" | "cancelled";
            /** Tries */
            tries: number;
            /** Version Id */
            version_id: string | null;
        };
        /**
         * RunAsk
         * @description What a person asks for.
         */
        RunAsk: {
            /**
             * Aspect
             * @description Another shape beside the project's own: scenes are laid out anew, the project stays.
             */
            aspect?: ("16:9" | "9:16" | "1:1" | "4:5") | null;
            /**
             * Kind
             * @description How far to go: `read` and `write` end with the source and the script.
             * @default make
             * @enum {string}
             */
            kind?: "read" | "write" | "make" | "render";
            /**
             * Quality
             * @description In place of what the version's options say.
             */
            quality?: ("draft" | "final") | null;
            /**
             * Version
             * @description The version to make; the current one if not said.
             */
            version?: string | null;
        };
        /**
         * Scale
         * @description Largest type sizes, in hundredths of the frame's short side; text is fitted below them.
         */
        Scale: {
            /**
             * Caption
             * @default 4.3
             */
            caption: number;
            /**
             * Credit
             * @default 2.9
             */
            credit: number;
            /**
             * Giant
             * @default 28
             */
            giant: number;
            /**
             * Headline
             * @default 19
             */
            headline: number;
            /**
             * Item
             * @default 8
             */
            item: number;
            /**
             * Label
             * @default 2.6
             */
            label: number;
            /**
             * Note
             * @default 4.2
             */
            note: number;
            /**
             * Number
             * @default 43
             */
            number: number;
            /**
             * Quote
             * @default 18.5
             */
            quote: number;
            /**
             * Section
             * @default 12
             */
            section: number;
            /**
             * Value
             * @default 9.6
             */
            value: number;
        };
        /**
         * Scene
         * @description One scene: the lines it carries, the layout that shows them, and the layout's props.
         *
         *     `props` validate against the layout's own declaration. A scene without lines is held
         *     for the time its template gives (the end card). A long line may run on into the next
         *     scene: it is then the last line of the one and the first of the other.
         */
        Scene: {
            /**
             * Alternatives
             * @default []
             */
            alternatives: components["schemas"]["Alternative"][];
            /**
             * Bound
             * @default false
             */
            bound: boolean;
            /**
             * Cues
             * @default []
             */
            cues: components["schemas"]["Cue"][];
            /**
             * Held
             * @default false
             */
            held: boolean;
            /** Id */
            id: string;
            /** Layout */
            layout: string;
            /** Lines */
            lines: string[];
            /** Props */
            props: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Since
             * @default 0
             */
            since: number;
            /** Transition */
            transition?: ("cut" | "fade" | "page" | "blade" | "slide" | "sheet" | "swell" | "erase" | "glow" | "brush") | null;
        };
        /**
         * Scenes
         * @description The storyboard: scenes in order.
         */
        Scenes: {
            /** Scenes */
            scenes: components["schemas"]["Scene"][];
            /**
             * Stale
             * @description Scenes that will be directed again when the video is made.
             */
            stale: string[];
        };
        /**
         * Second
         * @description Captions in a second language, shown below the first. They are not spoken.
         */
        Second: {
            /**
             * Language
             * @description Null: there is none.
             */
            language: ("en" | "zh") | null;
            /**
             * Lines
             * @description In the order of the script; a line may have none.
             */
            lines: components["schemas"]["SecondLine"][];
        };
        /**
         * SecondLine
         * @description What a line shows in the second language.
         */
        SecondLine: {
            /** Caption */
            caption: string;
            /** Line */
            line: string;
        };
        /**
         * SecondSource
         * @description Subtitles (SRT, VTT or ASS) in the time of the video, or a text with a line for each of the script.
         */
        SecondSource: {
            /** Source */
            source: components["schemas"]["FromText"] | components["schemas"]["FromFile"];
        };
        /**
         * SecondText
         * @description What a line shows in the second language; empty shows nothing.
         */
        SecondText: {
            /** Text */
            text: string;
        };
        /**
         * SessionView
         * @description A browser that is signed in.
         */
        SessionView: {
            /** Browser */
            browser: string;
            /** Browser Version */
            browser_version: number | null;
            /** Device */
            device: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: string;
            /**
             * Is This
             * @description Whether it is the one that asks.
             */
            is_this: boolean;
            /**
             * Last Seen At
             * Format: date-time
             * @description To the hour.
             */
            last_seen_at: string;
            /**
             * Signed In At
             * Format: date-time
             */
            signed_in_at: string;
        };
        /**
         * SetAspect
         * @description Change the shape of the frame.
         */
        SetAspect: {
            /**
             * Aspect
             * @enum {string}
             */
            aspect: "16:9" | "9:16" | "1:1" | "4:5";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_aspect";
        };
        /**
         * SetBrand
         * @description Show the video in a brand: colours, typefaces, tone, logo. None shows the plain template.
         */
        SetBrand: {
            brand: components["schemas"]["Brand"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_brand";
        };
        /**
         * SetCaption
         * @description Change what a line shows; it is said so too, unless its spoken text was settled apart.
         */
        SetCaption: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_caption";
            /** Line */
            line: string;
            /** Text */
            text: string;
        };
        /**
         * SetCaptions
         * @description Burn captions in, or leave them to subtitle files.
         */
        SetCaptions: {
            /**
             * Captions
             * @enum {string}
             */
            captions: "burned" | "none";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_captions";
        };
        /**
         * SetCaptionStyle
         * @description How burned captions follow the voice; None: as in the template.
         */
        SetCaptionStyle: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_caption_style";
            /** Style */
            style: ("highlight" | "karaoke" | "boxed" | "minimal") | null;
        };
        /**
         * SetCover
         * @description What stands on the cover, the best if the video has none of that kind; or a frame of the video.
         *
         *     Without a frame the cover is laid out for the video again.
         */
        SetCover: {
            /**
             * Cover
             * @enum {string}
             */
            cover: "auto" | "picture" | "number" | "question" | "title";
            frame?: components["schemas"]["CoverFrame"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_cover";
        };
        /**
         * SetCues
         * @description Say at which words the elements of a scene appear; those not named enter with the scene.
         */
        SetCues: {
            /** Cues */
            cues: components["schemas"]["Cue"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_cues";
            /** Scene */
            scene: string;
        };
        /**
         * SetHeld
         * @description Hold a scene as it is, or let it be directed again.
         */
        SetHeld: {
            /** Held */
            held: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_held";
            /** Scene */
            scene: string;
        };
        /**
         * SetLanguage
         * @description Read the source as one in this language, and tell it in it; None finds the language out.
         */
        SetLanguage: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_language";
            /** Language */
            language: ("en" | "zh") | null;
        };
        /**
         * SetLayout
         * @description Show a scene in another layout: with these props, or with those that its lines give.
         */
        SetLayout: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_layout";
            /** Layout */
            layout: string;
            /** Props */
            props?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Scene */
            scene: string;
        };
        /**
         * SetLength
         * @description Write it anew to a length in seconds, or verbatim; locked lines stay. None leaves it to the source.
         */
        SetLength: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_length";
            /** Seconds */
            seconds: number | null;
            /**
             * Verbatim
             * @default false
             */
            verbatim?: boolean;
        };
        /**
         * SetLineVoice
         * @description Have a line said by another voice; None: by that of the video.
         */
        SetLineVoice: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_line_voice";
            /** Line */
            line: string;
            /** Voice */
            voice: string | null;
        };
        /**
         * SetLocked
         * @description Lock a line, so that its words stay, or unlock it.
         */
        SetLocked: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_locked";
            /** Line */
            line: string;
            /** Locked */
            locked: boolean;
        };
        /**
         * SetMotion
         * @description Let things move, or only dissolve where they stand.
         */
        SetMotion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_motion";
            /**
             * Motion
             * @enum {string}
             */
            motion: "full" | "reduced";
        };
        /**
         * SetMusic
         * @description Music under the voice, or none.
         */
        SetMusic: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_music";
            /** Music */
            music: boolean;
        };
        /**
         * SetPicture
         * @description Show another picture in a scene; in a layout of pictures if its own has no place for one.
         *
         *     Of a gallery it takes the place of picture `at`, or comes after the others.
         */
        SetPicture: {
            asset: components["schemas"]["Asset"];
            /** At */
            at?: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_picture";
            /** Scene */
            scene: string;
        };
        /**
         * SetProps
         * @description Change some of what a scene's layout shows.
         */
        SetProps: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_props";
            /** Props */
            props: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Scene */
            scene: string;
        };
        /**
         * SetRecording
         * @description Tell a line in a person's own voice, a sound of the project; None has it spoken again.
         */
        SetRecording: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_recording";
            /** Line */
            line: string;
            sound: components["schemas"]["Asset"] | null;
        };
        /**
         * SetSecond
         * @description Show captions in a second language below the first: a text for each line by its id. None ends it.
         */
        SetSecond: {
            /**
             * Captions
             * @default {}
             */
            captions?: {
                [key: string]: string;
            };
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_second";
            /** Language */
            language: ("en" | "zh") | null;
        };
        /**
         * SetSecondCaption
         * @description Change what a line shows in the second language; an empty text shows nothing.
         */
        SetSecondCaption: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_second_caption";
            /** Line */
            line: string;
            /** Text */
            text: string;
        };
        /**
         * SetSpoken
         * @description Change how a line is said; without a text it is said as it is written again.
         */
        SetSpoken: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_spoken";
            /** Line */
            line: string;
            /** Text */
            text: string | null;
        };
        /**
         * SetTemplate
         * @description Change the visual style; `look` holds it where it is a person's own.
         */
        SetTemplate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_template";
            look?: components["schemas"]["Template"] | null;
            /** Template */
            template: string;
        };
        /**
         * SettingEntry
         * @description A setting of the server, to be read.
         */
        SettingEntry: {
            /** Default */
            default: string;
            /** Meaning */
            meaning: string;
            /** Name */
            name: string;
            /**
             * Value
             * @description What it is at present; of a secret only `(set)`.
             */
            value: string;
        };
        /**
         * SettingUp
         * @description The first operator's account.
         */
        SettingUp: {
            /** Display Name */
            display_name: string;
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             * @description 12 characters or more.
             */
            password: string;
            /**
             * Token
             * Format: password
             * @description Printed in the terminal where the server was started.
             */
            token: string;
        };
        /**
         * SetTitle
         * @description Change the title of the video.
         */
        SetTitle: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_title";
            /** Title */
            title: string;
        };
        /**
         * SetTrack
         * @description Play this piece of music, packaged or the project's own; None: the template's. Turns music on.
         */
        SetTrack: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_track";
            track: components["schemas"]["Asset"] | null;
        };
        /**
         * SetTransition
         * @description Say how a scene gives way to the next; None leaves it to the template.
         */
        SetTransition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_transition";
            /** Scene */
            scene: string;
            /** Transition */
            transition: ("cut" | "fade" | "page" | "blade" | "slide" | "sheet" | "swell" | "erase" | "glow" | "brush") | null;
        };
        /**
         * SetVoice
         * @description Change the voice; None takes the best of the language.
         */
        SetVoice: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "set_voice";
            /** Voice */
            voice: string | null;
        };
        /**
         * SigningIn
         * @description An address and its password.
         */
        SigningIn: {
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * SpaceUsage
         * @description What a space keeps now, and what it used since a moment.
         */
        SpaceUsage: {
            exports: components["schemas"]["Kept"];
            /** Paid */
            paid: components["schemas"]["Paid"][];
            /** Projects */
            projects: number;
            runs: components["schemas"]["Work"];
            /**
             * Runs Waiting
             * @description Runs that wait or are at work.
             */
            runs_waiting: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * Span
         * @description Characters `start` to `end` (exclusive, code points) of one block's `text`.
         */
        Span: {
            /** Block */
            block: string;
            /** End */
            end: number;
            /** Start */
            start: number;
        };
        /**
         * SplitLine
         * @description Make two lines of one, before character `at` of its caption.
         */
        SplitLine: {
            /** At */
            at: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "split_line";
            /** Line */
            line: string;
        };
        /**
         * SplitScene
         * @description Begin a new scene at a line of a scene, or at character `at` of that line's caption.
         */
        SplitScene: {
            /**
             * At
             * @default 0
             */
            at?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "split_scene";
            /** Line */
            line: string;
            /** Scene */
            scene: string;
        };
        /**
         * SpokenText
         * @description How a line is said; null says it as it is written.
         */
        SpokenText: {
            /** Text */
            text: string | null;
        };
        /**
         * StaleStage
         * @description What one stage still has to do.
         */
        StaleStage: {
            /**
             * Exact
             * @description Counted; otherwise it depends on a stage before it that is stale.
             */
            exact: boolean;
            /**
             * Kept
             * @description Artifacts that are kept from before.
             */
            kept: number;
            /**
             * Keys
             * @description Keys of the stale artifacts, where they are known.
             * @default []
             */
            keys: string[];
            /**
             * Seconds
             * @description Expected work.
             */
            seconds: number;
            /** Stage */
            stage: string;
            /**
             * Stale
             * @description Artifacts to be made.
             */
            stale: number;
        };
        /**
         * Statement
         * @description What a receipt says.
         */
        Statement: {
            /**
             * Asked At
             * Format: date-time
             * @description When it was asked for, and access ended.
             */
            asked_at: string;
            /**
             * Backups Gone By
             * Format: date-time
             * @description When the last backup from before has rotated out.
             */
            backups_gone_by: string;
            /**
             * Erased At
             * Format: date-time
             * @description When nothing of it was left on the live system.
             */
            erased_at: string;
            /**
             * Id
             * @description Names the receipt.
             */
            id: string;
            /**
             * Keys Destroyed At
             * Format: date-time
             * @description From when on nothing of it could be read.
             */
            keys_destroyed_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "project" | "account";
            /** Space */
            space: string;
            /**
             * Subject
             * @description Id of the project or account that is no more.
             */
            subject: string;
        };
        /**
         * Table
         * @description A table; `text` is header and rows, cells by tab, rows by line feed.
         */
        Table: {
            /**
             * Caption
             * @default
             */
            caption: string;
            /**
             * Header
             * @default []
             */
            header: string[];
            /** Id */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "table";
            /** Rows */
            rows: string[][];
        };
        /**
         * Template
         * @description A look whose typefaces are named: role -> packaged font names, first choice first.
         *
         *     A template of a person's own may name typefaces that come with it, each by the digest of its bytes.
         */
        Template: {
            /**
             * @default {
             *       "kind": "highlight",
             *       "palette": "day",
             *       "role": "text",
             *       "align": "centre",
             *       "paper": "surface",
             *       "opacity": 1,
             *       "frame": "none",
             *       "radius": 0,
             *       "spoken": "ink",
             *       "current": "ink",
             *       "coming": "muted",
             *       "marker": "light",
             *       "shape": "stroke",
             *       "marker_radius": 0,
             *       "turns": false,
             *       "slide_ms": 120
             *     }
             */
            captions: components["schemas"]["CaptionStyle"];
            day: components["schemas"]["Palette"];
            /**
             * Emphasis
             * @default italic
             * @enum {string}
             */
            emphasis: "italic" | "color" | "block";
            /** Fonts */
            fonts: {
                [key: string]: string[];
            };
            /**
             * Grounds
             * @default []
             */
            grounds: components["schemas"]["Palette"][];
            /**
             * Intro
             * @default title
             * @enum {string}
             */
            intro: "title" | "ident" | "none";
            /**
             * Manner
             * @enum {string}
             */
            manner: "editorial" | "signal" | "swiss" | "pop" | "blueprint" | "chalk" | "aurora" | "ink";
            motion: components["schemas"]["Motion"];
            /** Music Instruments */
            music_instruments?: ("acoustic" | "electronic") | null;
            /** Music Moods */
            music_moods: ("calm" | "energetic" | "happy" | "nostalgic" | "tender")[];
            /** Name */
            name: string;
            night: components["schemas"]["Palette"];
            /**
             * Outro
             * @default card
             * @enum {string}
             */
            outro: "card" | "none";
            pacing: components["schemas"]["Pacing"];
            /**
             * Pictures
             * @default plain
             * @enum {string}
             */
            pictures: "plain" | "duotone" | "engraving" | "screen";
            /** Prefers */
            prefers?: {
                [key: string]: number;
            };
            /**
             * Radius
             * @default 0
             */
            radius: number;
            /**
             * @default {
             *       "headline": 19,
             *       "giant": 28,
             *       "number": 43,
             *       "quote": 18.5,
             *       "section": 12,
             *       "value": 9.6,
             *       "item": 8,
             *       "note": 4.2,
             *       "caption": 4.3,
             *       "credit": 2.9,
             *       "label": 2.6
             *     }
             */
            scale: components["schemas"]["Scale"];
            /** Settings */
            settings?: {
                [key: string]: components["schemas"]["TypeSetting"];
            };
            /** Title */
            title: string;
            transition: components["schemas"]["Transition"];
            /**
             * Version
             * @default 1
             * @constant
             */
            version: 1;
        };
        /**
         * TemplateChoice
         * @description A template of your own, or the name of one that comes with VGenFlow.
         */
        TemplateChoice: {
            /** Template */
            template: string;
        };
        /**
         * TemplateView
         * @description A template, as a list shows it.
         */
        TemplateView: {
            day: components["schemas"]["Palette"];
            /**
             * Id
             * @description What to name it by.
             */
            id: string;
            /** Music Moods */
            music_moods: string[];
            /**
             * Name
             * @description What a project's options call it.
             */
            name: string;
            night: components["schemas"]["Palette"];
            /**
             * Own
             * @description It is of this space, and can be changed.
             */
            own: boolean;
            /**
             * Revision
             * @description Its entity tag.
             */
            revision: number;
            /** Title */
            title: string;
        };
        /**
         * TemplateWhole
         * @description The whole of a template, as data.
         */
        TemplateWhole: {
            /** Id */
            id: string;
            /** Own */
            own: boolean;
            /** Revision */
            revision: number;
            template: components["schemas"]["Template"];
        };
        /**
         * TrackChoice
         * @description A piece of the catalogue by name, or a sound of the library; neither leaves it to the template.
         */
        TrackChoice: {
            /**
             * Media
             * @description The id of a sound in the library.
             */
            media?: string | null;
            /** Track */
            track?: string | null;
        };
        /**
         * TrackView
         * @description A piece of music.
         */
        TrackView: {
            /**
             * Bpm
             * @description Beats a minute.
             */
            bpm: number | null;
            /**
             * Credit
             * @description To be named, if the licence asks for it.
             */
            credit: string;
            /**
             * Digest
             * @description Of its bytes, as the options of a project name it.
             */
            digest: string;
            /** Instruments */
            instruments: string;
            /** Licence */
            licence: string;
            /** Machine Made */
            machine_made: boolean;
            /** Moods */
            moods: string[];
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * Transition
         * @description The default way from one scene to the next.
         */
        Transition: {
            /**
             * Color
             * @default hairline
             * @enum {string}
             */
            color: "ground" | "background" | "surface" | "hairline" | "ink" | "muted" | "accent" | "accent_ink" | "light";
            /** Curve */
            curve?: [
                number,
                number,
                number,
                number
            ] | null;
            /**
             * Direction
             * @default left
             * @enum {string}
             */
            direction: "left" | "right" | "up" | "down" | "alternate";
            /**
             * Kind
             * @enum {string}
             */
            kind: "cut" | "fade" | "page" | "blade" | "slide" | "sheet" | "swell" | "erase" | "glow" | "brush";
            /**
             * Minor
             * @default fade
             * @enum {string}
             */
            minor: "fade" | "cut";
            /** Ms */
            ms: number;
            /**
             * Steps
             * @default 0
             */
            steps: number;
        };
        /**
         * TransitionChoice
         * @description How a scene gives way to the next; null leaves it to the template.
         */
        TransitionChoice: {
            /** Transition */
            transition: ("cut" | "fade" | "page" | "blade" | "slide" | "sheet" | "swell" | "erase" | "glow" | "brush") | null;
        };
        /**
         * Trial
         * @description An operation to be seen before it is done, and what of the video is to be shown.
         */
        Trial: {
            /**
             * At
             * @description A frame by its number, or a scene by its id; of pictures also `cover`.
             */
            at: string;
            /** Operation */
            operation: components["schemas"]["SetCaption"] | components["schemas"]["SetSpoken"] | components["schemas"]["SetLocked"] | components["schemas"]["SplitLine"] | components["schemas"]["MergeLine"] | components["schemas"]["MoveLine"] | components["schemas"]["InsertLine"] | components["schemas"]["DeleteLine"] | components["schemas"]["SplitScene"] | components["schemas"]["MergeScene"] | components["schemas"]["MoveEdge"] | components["schemas"]["MoveScene"] | components["schemas"]["DuplicateScene"] | components["schemas"]["SetLayout"] | components["schemas"]["SetProps"] | components["schemas"]["SetPicture"] | components["schemas"]["SetCues"] | components["schemas"]["SetTransition"] | components["schemas"]["SetHeld"] | components["schemas"]["SetTitle"] | components["schemas"]["SetVoice"] | components["schemas"]["SetTemplate"] | components["schemas"]["SetBrand"] | components["schemas"]["SetAspect"] | components["schemas"]["SetLength"] | components["schemas"]["SetLanguage"] | components["schemas"]["SetMusic"] | components["schemas"]["SetTrack"] | components["schemas"]["SetCaptions"] | components["schemas"]["SetCaptionStyle"] | components["schemas"]["SetMotion"] | components["schemas"]["SetCover"] | components["schemas"]["SetSecond"] | components["schemas"]["SetSecondCaption"] | components["schemas"]["SetRecording"] | components["schemas"]["SetLineVoice"];
            /**
             * Width
             * @description Pixels across; odd numbers are one less.
             * @default 320
             */
            width?: number;
        };
        /**
         * Tried
         * @description A brand on a template.
         */
        Tried: {
            day: components["schemas"]["Palette"];
            /** Grounds */
            grounds: components["schemas"]["Palette"][];
            night: components["schemas"]["Palette"];
            /** Repairs */
            repairs: components["schemas"]["RepairView"][];
        };
        /**
         * TypeSetting
         * @description How a role is spaced: tracking in em, leading in sizes, OpenType features to switch on.
         */
        TypeSetting: {
            /**
             * Capitals
             * @default false
             */
            capitals: boolean;
            /**
             * Features
             * @default []
             */
            features: string[];
            /**
             * Leading
             * @default 1.25
             */
            leading: number;
            /**
             * Leading Chinese
             * @default 1.35
             */
            leading_chinese: number;
            /**
             * Tracking
             * @default 0
             */
            tracking: number;
        };
        /**
         * Upload
         * @description A file on its way.
         */
        Upload: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: string;
            /**
             * Media Id
             * @description What it became, once it is finished.
             */
            media_id: string | null;
            /** Name */
            name: string;
            /**
             * Received
             * @description Bytes that are safe; the next ones are sent from here on.
             */
            received: number;
            /** Size */
            size: number;
        };
        /**
         * Usage
         * @description How much of the library's room is taken.
         */
        Usage: {
            /**
             * Limit
             * @description Bytes that there may be.
             */
            limit: number;
            /**
             * Size
             * @description Bytes of files, and of uploads as they were announced.
             */
            size: number;
        };
        /**
         * Uses
         * @description The projects that use a file.
         */
        Uses: {
            /**
             * Places
             * @description The same, with their scenes; of very many, the first.
             */
            places: components["schemas"]["Place"][];
            /** Projects */
            projects: string[];
        };
        /**
         * Version
         * @description A version of a project.
         */
        Version: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current */
            current: boolean;
            /** Id */
            id: string;
            /**
             * Kind
             * @description What made it: an edit, or created, made, restored.
             */
            kind: string;
            /** Label */
            label: string;
            /** Number */
            number: number;
            /** Parent */
            parent: string | null;
        };
        /**
         * Link
         * @description An address that gives a file to whoever has it, for a short time.
         */
        vgenflow__services__library__schemas__Link: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Url */
            url: string;
        };
        /**
         * Link
         * @description A run of the caption and the run of the spoken text that says it (half-open ranges).
         */
        vgenflow__story__script__Link: {
            /** Caption End */
            caption_end: number;
            /** Caption Start */
            caption_start: number;
            /** Spoken End */
            spoken_end: number;
            /** Spoken Start */
            spoken_start: number;
        };
        /**
         * VoiceView
         * @description A voice.
         */
        VoiceView: {
            /** Accent */
            accent: string;
            /**
             * Gender
             * @enum {string}
             */
            gender: "female" | "male";
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "zh";
            /**
             * Loudness
             * @description Of its sample from start to end, 0 to 100; nothing until somebody has heard it.
             * @default []
             */
            loudness: number[];
            /**
             * Model
             * @description What speaks, on this machine.
             */
            model: string;
            /**
             * Name
             * @description What to name it in a project's options.
             */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * Wanting
         * @description Where to be after signing in.
         */
        Wanting: {
            /**
             * To
             * @description A page of this server: its address from the path on.
             * @default /
             */
            to?: string;
        };
        /**
         * Waveform
         * @description The loudness of a sound over its length.
         */
        Waveform: {
            /** Milliseconds */
            milliseconds: number;
            /**
             * Peaks
             * @description The loudest sample of equal stretches, 0 to 255.
             */
            peaks: number[];
        };
        /**
         * WaysIn
         * @description How one may sign in.
         */
        WaysIn: {
            /**
             * Needs Setup
             * @description Whether the first operator is still to be registered.
             */
            needs_setup: boolean;
            /**
             * Open Registration
             * @description Whether anybody may register.
             */
            open_registration: boolean;
            /** Providers */
            providers: components["schemas"]["ProviderView"][];
        };
        /**
         * Work
         * @description Runs that ended in the time that was asked for.
         */
        Work: {
            /** Cancelled */
            cancelled: number;
            /** Done */
            done: number;
            /** Failed */
            failed: number;
            /**
             * Seconds
             * @description From their beginnings to their ends.
             */
            seconds: number;
        };
        /**
         * WrongField
         * @description One field that cannot be what was sent.
         */
        WrongField: {
            /**
             * Code
             * @description What is wrong, as a word that stays the same.
             */
            code: string;
            /**
             * Detail
             * @description What is wrong, in words.
             */
            detail: string;
            /**
             * Field
             * @description Where it is: `body.title`, `query.limit`, `header.if-match`.
             */
            field: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccountEntry = components['schemas']['AccountEntry'];
export type AccountView = components['schemas']['AccountView'];
export type Alive = components['schemas']['Alive'];
export type Alternative = components['schemas']['Alternative'];
export type Archive = components['schemas']['Archive'];
export type AskingForReset = components['schemas']['AskingForReset'];
export type Asset = components['schemas']['Asset'];
export type Brand = components['schemas']['Brand'];
export type BrandChoice = components['schemas']['BrandChoice'];
export type BrandColor = components['schemas']['BrandColor'];
export type BrandFields = components['schemas']['BrandFields'];
export type BrandFonts = components['schemas']['BrandFonts'];
export type BrandView = components['schemas']['BrandView'];
export type ByToken = components['schemas']['ByToken'];
export type CaptionStyle = components['schemas']['CaptionStyle'];
export type CaptionText = components['schemas']['CaptionText'];
export type Card = components['schemas']['Card'];
export type Change = components['schemas']['Change'];
export type ChangingEmail = components['schemas']['ChangingEmail'];
export type ChangingPassword = components['schemas']['ChangingPassword'];
export type Closing = components['schemas']['Closing'];
export type Code = components['schemas']['Code'];
export type Contents = components['schemas']['Contents'];
export type CoverFrame = components['schemas']['CoverFrame'];
export type Cue = components['schemas']['Cue'];
export type CueList = components['schemas']['CueList'];
export type Cut = components['schemas']['Cut'];
export type CutAt = components['schemas']['CutAt'];
export type DeleteLine = components['schemas']['DeleteLine'];
export type Delta = components['schemas']['Delta'];
export type Difference = components['schemas']['Difference'];
export type Disclosed = components['schemas']['Disclosed'];
export type Disclosure = components['schemas']['Disclosure'];
export type DisclosureCounts = components['schemas']['DisclosureCounts'];
export type Document = components['schemas']['Document'];
export type DuplicateScene = components['schemas']['DuplicateScene'];
export type Estimate = components['schemas']['Estimate'];
export type Export = components['schemas']['Export'];
export type Figure = components['schemas']['Figure'];
export type FinishUpload = components['schemas']['FinishUpload'];
export type Flaw = components['schemas']['Flaw'];
export type FrameRate = components['schemas']['FrameRate'];
export type FromFile = components['schemas']['FromFile'];
export type FromLink = components['schemas']['FromLink'];
export type FromText = components['schemas']['FromText'];
export type GoTo = components['schemas']['GoTo'];
export type Heading = components['schemas']['Heading'];
export type Holding = components['schemas']['Holding'];
export type IconView = components['schemas']['IconView'];
export type IdentityView = components['schemas']['IdentityView'];
export type InsertLine = components['schemas']['InsertLine'];
export type InstanceUsage = components['schemas']['InstanceUsage'];
export type InstanceView = components['schemas']['InstanceView'];
export type JsonValue = components['schemas']['JsonValue'];
export type Kept = components['schemas']['Kept'];
export type KeyView = components['schemas']['KeyView'];
export type Label = components['schemas']['Label'];
export type LatestRun = components['schemas']['LatestRun'];
export type LatestVideo = components['schemas']['LatestVideo'];
export type LayoutChoice = components['schemas']['LayoutChoice'];
export type LayoutView = components['schemas']['LayoutView'];
export type Line = components['schemas']['Line'];
export type Lines = components['schemas']['Lines'];
export type LineVoice = components['schemas']['LineVoice'];
export type Linking = components['schemas']['Linking'];
export type ListBlock = components['schemas']['ListBlock'];
export type Locking = components['schemas']['Locking'];
export type Logo = components['schemas']['Logo'];
export type LogoChoice = components['schemas']['LogoChoice'];
export type MailNotice = components['schemas']['MailNotice'];
export type MakingKey = components['schemas']['MakingKey'];
export type Media = components['schemas']['Media'];
export type MediaChange = components['schemas']['MediaChange'];
export type Mend = components['schemas']['Mend'];
export type MergeLine = components['schemas']['MergeLine'];
export type MergeScene = components['schemas']['MergeScene'];
export type Money = components['schemas']['Money'];
export type Motion = components['schemas']['Motion'];
export type MoveEdge = components['schemas']['MoveEdge'];
export type MoveLine = components['schemas']['MoveLine'];
export type MoveScene = components['schemas']['MoveScene'];
export type NewKey = components['schemas']['NewKey'];
export type NewLine = components['schemas']['NewLine'];
export type NewPlace = components['schemas']['NewPlace'];
export type NewProject = components['schemas']['NewProject'];
export type NewTemplate = components['schemas']['NewTemplate'];
export type NewUpload = components['schemas']['NewUpload'];
export type NextTo = components['schemas']['NextTo'];
export type Options = components['schemas']['Options'];
export type Origin = components['schemas']['Origin'];
export type OwnVoice = components['schemas']['OwnVoice'];
export type Pacing = components['schemas']['Pacing'];
export type PageAccountEntry = components['schemas']['Page_AccountEntry_'];
export type PageBrandView = components['schemas']['Page_BrandView_'];
export type PageDisclosure = components['schemas']['Page_Disclosure_'];
export type PageExport = components['schemas']['Page_Export_'];
export type PageIconView = components['schemas']['Page_IconView_'];
export type PageIdentityView = components['schemas']['Page_IdentityView_'];
export type PageKeyView = components['schemas']['Page_KeyView_'];
export type PageLayoutView = components['schemas']['Page_LayoutView_'];
export type PageMedia = components['schemas']['Page_Media_'];
export type PagePaidCall = components['schemas']['Page_PaidCall_'];
export type PagePlaceView = components['schemas']['Page_PlaceView_'];
export type PageProjectTile = components['schemas']['Page_ProjectTile_'];
export type PageReceipt = components['schemas']['Page_Receipt_'];
export type PageRun = components['schemas']['Page_Run_'];
export type PageSessionView = components['schemas']['Page_SessionView_'];
export type PageTemplateView = components['schemas']['Page_TemplateView_'];
export type PageTrackView = components['schemas']['Page_TrackView_'];
export type PageVersion = components['schemas']['Page_Version_'];
export type PageVoiceView = components['schemas']['Page_VoiceView_'];
export type Paid = components['schemas']['Paid'];
export type PaidCall = components['schemas']['PaidCall'];
export type Palette = components['schemas']['Palette'];
export type Paragraph = components['schemas']['Paragraph'];
export type Part = components['schemas']['Part'];
export type PictureChoice = components['schemas']['PictureChoice'];
export type Place = components['schemas']['Place'];
export type PlaceView = components['schemas']['PlaceView'];
export type Policy = components['schemas']['Policy'];
export type PreviewCaption = components['schemas']['PreviewCaption'];
export type PreviewDescription = components['schemas']['PreviewDescription'];
export type PreviewLine = components['schemas']['PreviewLine'];
export type PreviewScene = components['schemas']['PreviewScene'];
export type PreviewSound = components['schemas']['PreviewSound'];
export type PreviewWord = components['schemas']['PreviewWord'];
export type Problem = components['schemas']['Problem'];
export type Project = components['schemas']['Project'];
export type ProjectTile = components['schemas']['ProjectTile'];
export type PropsChange = components['schemas']['PropsChange'];
export type ProviderView = components['schemas']['ProviderView'];
export type Quote = components['schemas']['Quote'];
export type Readiness = components['schemas']['Readiness'];
export type Receipt = components['schemas']['Receipt'];
export type ReceiptKey = components['schemas']['ReceiptKey'];
export type ReceiptKeys = components['schemas']['ReceiptKeys'];
export type Registering = components['schemas']['Registering'];
export type Rename = components['schemas']['Rename'];
export type Renaming = components['schemas']['Renaming'];
export type RepairView = components['schemas']['RepairView'];
export type Replaced = components['schemas']['Replaced'];
export type Replacement = components['schemas']['Replacement'];
export type Resetting = components['schemas']['Resetting'];
export type Run = components['schemas']['Run'];
export type RunAsk = components['schemas']['RunAsk'];
export type Scale = components['schemas']['Scale'];
export type Scene = components['schemas']['Scene'];
export type Scenes = components['schemas']['Scenes'];
export type Second = components['schemas']['Second'];
export type SecondLine = components['schemas']['SecondLine'];
export type SecondSource = components['schemas']['SecondSource'];
export type SecondText = components['schemas']['SecondText'];
export type SessionView = components['schemas']['SessionView'];
export type SetAspect = components['schemas']['SetAspect'];
export type SetBrand = components['schemas']['SetBrand'];
export type SetCaption = components['schemas']['SetCaption'];
export type SetCaptions = components['schemas']['SetCaptions'];
export type SetCaptionStyle = components['schemas']['SetCaptionStyle'];
export type SetCover = components['schemas']['SetCover'];
export type SetCues = components['schemas']['SetCues'];
export type SetHeld = components['schemas']['SetHeld'];
export type SetLanguage = components['schemas']['SetLanguage'];
export type SetLayout = components['schemas']['SetLayout'];
export type SetLength = components['schemas']['SetLength'];
export type SetLineVoice = components['schemas']['SetLineVoice'];
export type SetLocked = components['schemas']['SetLocked'];
export type SetMotion = components['schemas']['SetMotion'];
export type SetMusic = components['schemas']['SetMusic'];
export type SetPicture = components['schemas']['SetPicture'];
export type SetProps = components['schemas']['SetProps'];
export type SetRecording = components['schemas']['SetRecording'];
export type SetSecond = components['schemas']['SetSecond'];
export type SetSecondCaption = components['schemas']['SetSecondCaption'];
export type SetSpoken = components['schemas']['SetSpoken'];
export type SetTemplate = components['schemas']['SetTemplate'];
export type SettingEntry = components['schemas']['SettingEntry'];
export type SettingUp = components['schemas']['SettingUp'];
export type SetTitle = components['schemas']['SetTitle'];
export type SetTrack = components['schemas']['SetTrack'];
export type SetTransition = components['schemas']['SetTransition'];
export type SetVoice = components['schemas']['SetVoice'];
export type SigningIn = components['schemas']['SigningIn'];
export type SpaceUsage = components['schemas']['SpaceUsage'];
export type Span = components['schemas']['Span'];
export type SplitLine = components['schemas']['SplitLine'];
export type SplitScene = components['schemas']['SplitScene'];
export type SpokenText = components['schemas']['SpokenText'];
export type StaleStage = components['schemas']['StaleStage'];
export type Statement = components['schemas']['Statement'];
export type Table = components['schemas']['Table'];
export type Template = components['schemas']['Template'];
export type TemplateChoice = components['schemas']['TemplateChoice'];
export type TemplateView = components['schemas']['TemplateView'];
export type TemplateWhole = components['schemas']['TemplateWhole'];
export type TrackChoice = components['schemas']['TrackChoice'];
export type TrackView = components['schemas']['TrackView'];
export type Transition = components['schemas']['Transition'];
export type TransitionChoice = components['schemas']['TransitionChoice'];
export type Trial = components['schemas']['Trial'];
export type Tried = components['schemas']['Tried'];
export type TypeSetting = components['schemas']['TypeSetting'];
export type Upload = components['schemas']['Upload'];
export type Usage = components['schemas']['Usage'];
export type Uses = components['schemas']['Uses'];
export type Version = components['schemas']['Version'];
export type VgenflowServicesLibrarySchemasLink = components['schemas']['vgenflow__services__library__schemas__Link'];
export type VgenflowStoryScriptLink = components['schemas']['vgenflow__story__script__Link'];
export type VoiceView = components['schemas']['VoiceView'];
export type Wanting = components['schemas']['Wanting'];
export type Waveform = components['schemas']['Waveform'];
export type WaysIn = components['schemas']['WaysIn'];
export type Work = components['schemas']['Work'];
export type WrongField = components['schemas']['WrongField'];
export type $defs = Record<string, never>;
export interface operations {
    read_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rename_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Renaming"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_email: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangingEmail"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailNotice"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ByToken"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangingPassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registering"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailNotice"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_registration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ByToken"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_archives: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archive"][];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archive"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                archive_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archive"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                archive_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                archive_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_brand: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.vgenflow.brand+json": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_brands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BrandView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_brand: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandFields"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_brand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_brand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandFields"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_brand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicate_brand: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_kit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.vgenflow.brand+json": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_logo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The logo. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_logo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogoChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_logo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_repairs: {
        parameters: {
            query?: {
                /** @description A template by its id or name. */
                template?: string;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tried"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count_disclosures: {
        parameters: {
            query: {
                /** @description Since when, such as the beginning of the day. */
                since: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureCounts"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_disclosures: {
        parameters: {
            query?: {
                /** @description `next` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Most items of a page. */
                limit?: number;
                /** @description Only what left then or later. */
                since?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Disclosure_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_disclosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                disclosure_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosed"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What a link ends in. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The client has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_export: {
        parameters: {
            query?: {
                /** @description Whether pictures, sound and film are shown or saved. */
                disposition?: "inline" | "attachment";
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The client has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_export: {
        parameters: {
            query?: {
                /** @description Whether pictures, sound and film are shown or saved. */
                disposition?: "inline" | "attachment";
            };
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vgenflow__services__library__schemas__Link"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find_icons: {
        parameters: {
            query?: {
                /** @description How many are wanted. */
                limit?: number;
                /** @description What a person types. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_IconView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_identities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_IdentityView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Linking"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoTo"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                identity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/zip": string;
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Archive"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_instance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_KeyView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakingKey"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_declared_layouts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LayoutView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_media: {
        parameters: {
            query?: {
                /** @description `next` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Files of this kind alone. */
                kind?: ("picture" | "sound" | "clip" | "draft" | "bundle") | null;
                /** @description Most items of a page. */
                limit?: number;
                /** @description Words that the names hold. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Media_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_media: {
        parameters: {
            query?: {
                /** @description Even if projects use it; they keep what they show. */
                force?: boolean;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_media: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediaChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_media: {
        parameters: {
            query?: {
                /** @description Whether pictures, sound and film are shown or saved. */
                disposition?: "inline" | "attachment";
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The client has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_media: {
        parameters: {
            query?: {
                /** @description Whether pictures, sound and film are shown or saved. */
                disposition?: "inline" | "attachment";
            };
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vgenflow__services__library__schemas__Link"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replacement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replaced"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_thumbnail: {
        parameters: {
            query?: {
                /** @description Long side of 320 or 960 pixels. */
                size?: "small" | "large";
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The thumbnail. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_uses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uses"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    note_use: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                media_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_waveform: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waveform"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_usage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_music: {
        parameters: {
            query?: {
                /** @description Only those of this mood. */
                mood?: ("calm" | "energetic" | "happy" | "nostalgic" | "tender") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TrackView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hear_music: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                track_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sound. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The client has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_accounts: {
        parameters: {
            query?: {
                /** @description `next` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Most items of a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AccountEntry_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspend_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountEntry"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountEntry"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingEntry"][];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_instance_usage: {
        parameters: {
            query?: {
                /** @description How far back work and costs are counted. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceUsage"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_paid_calls: {
        parameters: {
            query?: {
                /** @description `next` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Most items of a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PaidCall_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allow_repeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaidCall"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskingForReset"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailNotice"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resetting"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find_places: {
        parameters: {
            query?: {
                /** @description Of the names that are answered. */
                language?: "en" | "zh";
                /** @description How many are wanted. */
                limit?: number;
                /** @description What a person types. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PlaceView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_policy: {
        parameters: {
            query?: {
                /** @description English is the policy itself. */
                language?: "en" | "zh";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_projects: {
        parameters: {
            query?: {
                /** @description `next` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Most items of a page. */
                limit?: number;
                /** @description Words that the titles hold. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProjectTile_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rename_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rename"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_scenes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flaw"][];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_cover: {
        parameters: {
            query?: {
                /** @description Pixels across; odd numbers are one less. */
                width?: number;
            };
            header?: {
                /** @description Tags of pictures that are there already. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description The client has this picture already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_contents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contents"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicate_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCaption"] | components["schemas"]["SetSpoken"] | components["schemas"]["SetLocked"] | components["schemas"]["SplitLine"] | components["schemas"]["MergeLine"] | components["schemas"]["MoveLine"] | components["schemas"]["InsertLine"] | components["schemas"]["DeleteLine"] | components["schemas"]["SplitScene"] | components["schemas"]["MergeScene"] | components["schemas"]["MoveEdge"] | components["schemas"]["MoveScene"] | components["schemas"]["DuplicateScene"] | components["schemas"]["SetLayout"] | components["schemas"]["SetProps"] | components["schemas"]["SetPicture"] | components["schemas"]["SetCues"] | components["schemas"]["SetTransition"] | components["schemas"]["SetHeld"] | components["schemas"]["SetTitle"] | components["schemas"]["SetVoice"] | components["schemas"]["SetTemplate"] | components["schemas"]["SetBrand"] | components["schemas"]["SetAspect"] | components["schemas"]["SetLength"] | components["schemas"]["SetLanguage"] | components["schemas"]["SetMusic"] | components["schemas"]["SetTrack"] | components["schemas"]["SetCaptions"] | components["schemas"]["SetCaptionStyle"] | components["schemas"]["SetMotion"] | components["schemas"]["SetCover"] | components["schemas"]["SetSecond"] | components["schemas"]["SetSecondCaption"] | components["schemas"]["SetRecording"] | components["schemas"]["SetLineVoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimate_run: {
        parameters: {
            query?: {
                aspect?: ("16:9" | "9:16" | "1:1" | "4:5") | null;
                quality?: ("draft" | "final") | null;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_project_exports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Export_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_files: {
        parameters: {
            query?: {
                /** @description Of these runs; of all if none is named. */
                run?: string[];
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_lines: {
        parameters: {
            query?: {
                /** @description Of another version; it has no tag. */
                version?: string | null;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lines"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    insert_line: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLine"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_line: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_caption: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptionText"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_locked: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Locking"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merge_line: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_line: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlace"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_recording: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnVoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_recording: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    split_line: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cut"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_spoken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpokenText"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_line_voice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineVoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_options: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Options"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_aspect: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAspect"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_brand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_caption_style: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCaptionStyle"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_captions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCaptions"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_cover: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCover"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_language: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLanguage"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_length: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLength"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_motion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMotion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_music: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMusic"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_title: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTitle"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_track: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackView"] | null;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_track: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_voice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetVoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"][];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_picture: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that are there already. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description As figures of the source name it. */
                digest: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description The client has this picture already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_preview: {
        parameters: {
            query?: {
                /** @description Pixels on the shorter side. */
                size?: 360 | 480 | 540 | 720;
                /** @description Another than the current one. */
                version?: string | null;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewDescription"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    play_preview: {
        parameters: {
            query?: {
                /** @description A frame by its number, or a scene by its id; of pictures also `cover`. */
                from?: string;
                /** @description Pixels on the shorter side. */
                size?: 360 | 480 | 540 | 720;
                /** @description Another than the current one. */
                version?: string | null;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_preview_init: {
        parameters: {
            query?: {
                /** @description Pixels on the shorter side. */
                size?: 360 | 480 | 540 | 720;
                /** @description Another than the current one. */
                version?: string | null;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_preview_sheet: {
        parameters: {
            query?: {
                /** @description Scenes in a row. */
                columns?: number;
                /** @description Kind of file; else what `Accept` likes best, WebP first. */
                form?: ("png" | "jpeg" | "webp") | null;
                /** @description Pixels down of each scene. */
                height?: number;
                /** @description Another than the current one. */
                version?: string | null;
            };
            header?: {
                /** @description Tags of pictures that are there already. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The client has this picture already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_preview_sound: {
        parameters: {
            query?: {
                /** @description Another than the current one. */
                version?: string | null;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewSound"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_preview_still: {
        parameters: {
            query?: {
                /** @description A frame by its number, or a scene by its id; of pictures also `cover`. */
                at?: string;
                /** @description Kind of file; else what `Accept` likes best, WebP first. */
                form?: ("png" | "jpeg" | "webp") | null;
                /** @description Another than the current one. */
                version?: string | null;
                /** @description Pixels across; odd numbers are one less. */
                width?: number;
            };
            header?: {
                /** @description Tags of pictures that are there already. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The client has this picture already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    try_edit: {
        parameters: {
            query?: {
                /** @description Kind of file; else what `Accept` likes best, WebP first. */
                form?: ("png" | "jpeg" | "webp") | null;
                /** @description Another than the current one. */
                version?: string | null;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Trial"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The client has this picture already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redo_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_project_runs: {
        parameters: {
            query?: {
                /** @description `next` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Most items of a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Run_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunAsk"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_scenes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenes"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_cues: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CueList"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicate_scene: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_edge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CutAt"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_elements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_held: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Holding"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_layout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LayoutChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_layouts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alternative"][];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merge_scene: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_scene: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextTo"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_picture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PictureChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_props: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PropsChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    split_scene: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CutAt"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_transition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                scene_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_second: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Second"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_second: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondSource"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_second: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_second_caption: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                line_id: string;
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondText"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_versions: {
        parameters: {
            query?: {
                /** @description `next` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Most items of a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Version_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    label_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
                /** @description An id of ours. */
                version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Label"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_versions: {
        parameters: {
            query?: {
                /** @description Id of the version it is compared with; else its parent. */
                since?: string | null;
            };
            header?: never;
            path: {
                /** @description An id of ours. */
                project_id: string;
                /** @description An id of ours. */
                version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Difference"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_version: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                project_id: string;
                /** @description An id of ours. */
                version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_receipts: {
        parameters: {
            query?: {
                /** @description `next` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Most items of a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Receipt_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_receipt_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptKeys"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_runs: {
        parameters: {
            query?: {
                /** @description `next` of the page before; none for the first. */
                cursor?: string | null;
                /** @description Most items of a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Run_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watch_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description Go on after this event. */
                "Last-Event-ID"?: string;
            };
            path: {
                /** @description An id of ours. */
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_run_exports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Export_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SessionView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigningIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_ways_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysIn"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its name in the list of ways in. */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Wanting"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoTo"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finish_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the studio; a problem's code stands behind `#error=`. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.vgenflow.template+zip": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateWhole"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_template_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TemplateView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateWhole"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateWhole"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what is edited, such as `"7"`. */
                "If-Match"?: string | null;
            };
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateWhole"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_template_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.vgenflow.template+zip": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicate_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateWhole"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_film: {
        parameters: {
            query?: {
                /** @description A brand of yours to see it in. */
                brand?: string | null;
                /** @description Of the sample's words. */
                language?: "en" | "zh";
            };
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The film. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_mends: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mend"][];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_still: {
        parameters: {
            query?: {
                /** @description Of a layout's frame. */
                aspect?: "16:9" | "9:16" | "1:1" | "4:5";
                /** @description A brand of yours to see it in. */
                brand?: string | null;
                /** @description Of the sample's words. */
                language?: "en" | "zh";
                /** @description Any layout by its name, instead. */
                layout?: string | null;
                /** @description Which of its scenes: cover, number, chart, quotation. */
                scene?: number;
                /** @description Pixels across; odd numbers are one less. */
                width?: number;
            };
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUpload"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find_offset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id of ours. */
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    append_bytes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where the bytes begin: it must be where the upload stands. */
                "Upload-Offset"?: number | null;
            };
            path: {
                /** @description An id of ours. */
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finish_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this request: sent again with it, it is not done again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description An id of ours. */
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishUpload"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_space_usage: {
        parameters: {
            query?: {
                /** @description How far back work and costs are counted. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceUsage"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_voices: {
        parameters: {
            query?: {
                /** @description Only those that speak this language. */
                language?: ("en" | "zh") | null;
                /** @description Whether the quickest or the best come first. */
                quality?: "draft" | "final";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_VoiceView_"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hear_voice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                voice_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sound. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The client has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Any other problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
